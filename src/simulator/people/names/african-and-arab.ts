import { names, type NameStock } from "./name-stock.ts";

export const westAfrican: NameStock = {
  girls: names(`
    Adaeze Chiamaka Ifeoma Ngozi Folasade Temitope Oluwaseun Oluwadamilola Ayomide Abena Akosua Efua Esi Blessing Favour
    Precious Deborah Esther Aminata Fatoumata Mariama`),
  boys: names(`
    Chukwuemeka Chidi Obinna Emeka Oluwatobi Oluwafemi Babatunde Ayodele Kwame Kofi Kwabena Yaw Emmanuel Samuel David
    Joshua Daniel Ibrahima Mamadou Lamin Ousmane`),
  family: names(`
    Okafor Okonkwo Adeyemi Adebayo Ogunleye Oyelaran Eze Nwosu Balogun Afolabi Mensah Owusu Boateng Asante Appiah Agyeman
    Osei-Bonsu Diallo Ceesay Kamara Sesay Oluwasegunfunmi`),
};

export const southernAfrican: NameStock = {
  girls: names(
    `Tadiwa Nyasha Rutendo Chipo Tanaka Nokuthula Thandiwe Grace Faith Makanaka Natasha Ruvimbo`,
  ),
  boys: names(
    `Tinashe Tatenda Farai Kudzai Simba Takudzwa Sipho Themba Prince Panashe Munashe Brian`,
  ),
  family: names(
    `Moyo Ncube Sibanda Dube Ndlovu Chikwanha Mutasa Mukamuri Chirwa Phiri Banda Mwale Zvobgo van_der_Merwe`,
  ),
};

export const caribbean: NameStock = {
  girls: names(`
    Aaliyah Kiara Shanice Tiana Amara Nevaeh Naomi Imani Zaria Chantel Jada Kezia Renée Shanelle Tanisha Aniyah`),
  boys: names(`
    Malachi Jerome Tyrese Kymani Isaiah Andre André Jermaine Micah Zion Elijah Dante Nathaniel Kai Marlon Tyreke`),
  family: names(`
    Campbell Brown Clarke Grant Gordon Thompson Morgan Bailey Lewis Francis Henry Joseph Charles Pierre St_Louis Baptiste
    Blackwood Palmer Reid Douglas`),
};

export const somali: NameStock = {
  girls: names(
    `Hodan Ayaan Ifrah Sagal Hamdi Naima Fadumo Sahra Ubah Ilhan Najma Asha`,
  ),
  boys: names(
    `Abdirahman Abdullahi Mohamed Liban Hassan Yahye Guled Bilal Ayanle Zakaria Abdi Mahad`,
  ),
  family: names(
    `Mohamed Ali Hassan Abdi Warsame Farah Jama Yusuf Omar Nur Adan Hersi Abdullahi Sheikh_Ahmed`,
  ),
};

/** Arab, Kurdish, Turkish and Persian families. */
export const middleEastern: NameStock = {
  girls: names(`
    Leila Rania Yasmin Nour Hala Shirin Berivan Zeynep Elif Ayşe Dilan Rojin Soraya Mina Parisa Hiba Salma Jumana`),
  boys: names(`
    Omar Karim Tariq Sami Rami Azad Baran Hêvar Emre Çağan Kerem Ömer Arman Reza Dariush Anas Yazan Bashir`),
  family: names(`
    Haddad Khoury Mansour Nasser al-Masri Abdulrahman Rashid Karimi Ahmadi Hosseini Yılmaz Çelik Şahin Demir Öztürk
    Barzani Hassanpour Saleh El-Sayed al-Tikriti`),
};

export const afghan: NameStock = {
  girls: names(
    `Zarghuna Parwana Shabnam Freshta Maryam Nilofar Palwasha Hosna`,
  ),
  boys: names(`
    Ahmad Najib Zabihullah Hamid Samiullah Farhad Qais Mustafa Esmatullah Wali Noorullah Rahmatullah Shafiq Omid Jawad
    Hikmatullah`),
  family: names(
    `Ahmadzai Stanikzai Noorzai Safi Rahimi Hotak Wardak Sahak Zadran Niazi Momand Hashimi Sultani Mangal`,
  ),
};

/** Young people of Eritrea, Sudan and Ethiopia: the father’s name stands last. */
export const hornOfAfrica: NameStock = {
  girls: names(`Selam Bethlehem Rahel Feven Helen Mihret Semhar Winta`),
  boys: names(`
    Yonas Filmon Robel Samuel Dawit Henok Kibrom Merhawi Natnael Adam Ishaq Mohamed Abdelaziz Musab Haroun Yaqub`),
  family: names(`
    Tesfay Gebremedhin Haile Kidane Tekle Woldemichael Berhane Abraha Adam Abakar Ishag Abdallah Idris Ismail Yahya Bekele`),
};

export const vietnamese: NameStock = {
  girls: names(`Thị_Hương Linh Ngọc Thảo Trang Hà`),
  boys: names(`Văn_Đức Minh Tuấn Hùng Quang Nam`),
  family: names(`Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi`),
};

export const albanian: NameStock = {
  girls: names(`Elira Arta Besa Drita Erblina Majlinda`),
  boys: names(`Ardit Besnik Erion Klajdi Gentian Fatjon Kreshnik Endrit`),
  family: names(
    `Hoxha Shehu Gjoka Prifti Leka Dervishi Marku Çela Krasniqi Berisha`,
  ),
};
