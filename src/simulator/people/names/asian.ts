import { names, type NameStock } from "./name-stock.ts";

export const indian: NameStock = {
  girls: names(`
    Aanya Aarohi Diya Ishani Kavya Meera Myra Nisha Priya Riya Saanvi Tara Anika Anaya Harleen Simran Jasleen Gurpreet
    Lakshmi Divya Swathi Vaishnavi`),
  boys: names(`
    Aarav Arjun Dev Ishaan Kabir Krish Rohan Veer Vihaan Aditya Nikhil Rahul Harpreet Jaspreet Gurbir Karan Karthik
    Sai Venkatesh Pranav Siddharth Yash`),
  family: names(`
    Patel Sharma Singh Kaur Shah Gupta Mehta Desai Reddy Iyer Nair Rao Joshi Chopra Gill Sandhu Dhaliwal Bhatt Menon
    Venkataraman Krishnamurthy D’Souza Fernandes Naidu`),
};

/** Families of Pakistan and Bangladesh. */
export const southAsianMuslim: NameStock = {
  girls: names(`
    Aisha Maryam Fatima Zainab Hafsa Khadija Noor Amina Sumaiya Inaya Zara Alina Haleema Ayesha Mahnoor Iqra Sana Rabia
    Nusrat Tahmina Farzana Jannat`),
  boys: names(`
    Muhammad Mohammed Ibrahim Yusuf Zayn Hamza Ali Ahmed Bilal Umar Haroon Ismail Adam Musa Zakariya Hassan Eesa Danyal
    Rafiq Tanvir Shakil Mohammad`),
  family: names(`
    Khan Ahmed Hussain Ali Begum Malik Iqbal Mahmood Akhtar Bibi Chaudhry Butt Raja Qureshi Siddiqui Mirza Rahman Uddin
    Miah Islam Chowdhury Khatun`),
};

export const otherAsian: NameStock = {
  girls: names(`
    Sitara Thuy_Linh Mai_Anh Nirmala Sunita Dilini Tharushi Angel Maria_Cristina Joy Princess Aye_Chan Siriporn Asma Laila`),
  boys: names(`
    Bishal Prakash Suraj Dinesh Kasun Nimal John_Paul Mark_Anthony Jericho Minh Quốc_Bảo Thant Somchai Farid Idris`),
  family: names(`
    Gurung Rai Thapa Shrestha Limbu Perera Fernando Jayawardena Wickramasinghe Reyes Santos Dela_Cruz Bautista Nguyễn
    Trần Phạm Lê Htun Saelim Sivakumar Balasubramaniam`),
};

export const chinese: NameStock = {
  girls: names(
    `Jiayi Xinyi Yuxuan Chloe Hoi_Ching Wing_Yan Sum_Yuet Mei Lili Xiaoyu Ka_Yan Tsz_Ching Anya Qing`,
  ),
  boys: names(
    `Haoran Zihan Yichen Ka_Ho Chun_Hei Long_Hin Jun Wei Ming Ethan Pak_Yin Lok Bowen Zhiyuan`,
  ),
  family: names(
    `Chan Wong Lee Cheung Lam Li Wang Zhang Liu Chen Yang Huang Ng Ho Leung Yip Tsang Xu Zhou Ouyang`,
  ),
};
