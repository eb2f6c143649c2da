import { names, type NameStock } from "./name-stock.ts";

export const polish: NameStock = {
  girls: names(`
    Zofia Zuzanna Hanna Julia Maja Lena Alicja Oliwia Amelia Wiktoria Aleksandra Natalia Kinga Łucja Małgorzata Agnieszka
    Gabriela Nikola Martyna Kornelia Weronika Emilia`),
  boys: names(`
    Antoni Jan Jakub Aleksander Franciszek Szymon Filip Mikołaj Wojciech Kacper Michał Bartosz Paweł Łukasz Oskar Kuba
    Igor Dawid Mateusz Piotr Krystian Sebastian`),
  family: names(`
    Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski
    Jankowski Mazur Krawczyk Piotrowski Grabowski Pawłowski Michalski Nowicki Wróbel Brzęczyszczykiewicz Gąsior`),
  familyOfWomen: names(`
    Nowak Kowalska Wiśniewska Wójcik Kowalczyk Kamińska Lewandowska Zielińska Szymańska Woźniak Dąbrowska Kozłowska
    Jankowska Mazur Krawczyk Piotrowska Grabowska Pawłowska Michalska Nowicka Wróbel Brzęczyszczykiewicz Gąsior`),
};

export const romanian: NameStock = {
  girls: names(`
    Maria Ioana Andreea Elena Alexandra Ștefania Mălina Daria Sofia Antonia Ilinca Bianca Larisa Mihaela Cătălina Denisa`),
  boys: names(`
    Andrei Ștefan Ion Matei Luca David Mihai Alexandru Gabriel Vlad Răzvan Cristian Darius Florin Ionuț Rareș`),
  family: names(`
    Popescu Ionescu Popa Pop Radu Dumitru Stan Stoica Gheorghe Rusu Munteanu Matei Constantin Șerban Moldovan Lazăr
    Țurcanu Nițu Bălan Marin`),
};

export const lithuanian: NameStock = {
  girls: names(
    `Emilija Gabija Austėja Ugnė Lėja Goda Kamilė Urtė Viltė Ieva Rūta Eglė`,
  ),
  boys: names(
    `Lukas Matas Jonas Dominykas Kajus Nojus Benas Tomas Mantas Žygimantas Arnas Rokas`,
  ),
  family: names(
    `Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas Urbonas Kavaliauskas`,
  ),
  familyOfWomen: names(
    `Kazlauskaitė Petrauskaitė Jankauskienė Stankevičienė Vasiliauskaitė Žukauskienė Butkutė Paulauskaitė Urbonaitė Kavaliauskienė`,
  ),
};

export const portuguese: NameStock = {
  girls: names(
    `Maria Leonor Matilde Beatriz Carolina Mariana Inês Ana_Rita Lara Joana Conceição Letícia Larissa Fernanda`,
  ),
  boys: names(
    `Francisco João Afonso Tomás Duarte Martim Rodrigo Gonçalo Simão Tiago Rafael Caio Thiago Luís_Filipe`,
  ),
  family: names(`
    Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Gonçalves Sousa_e_Castro dos_Santos da_Silva Conceição
    Magalhães Araújo Simões`),
};

export const romany: NameStock = {
  girls: names(
    `Rebeka Vanesa Denisa Kristína Nikoleta Žaneta Marcela Sabína Diana Ramona Narcisa Esmeralda`,
  ),
  boys: names(
    `Patrik Dominik Erik Kristián Marek René Samuel Denis Florin Rinaldo Darius Ladislav`,
  ),
  family: names(
    `Horváth Gáborová Baláž Lakatoš Dunka Mirga Tancoš Pompa Kováč Ciobanu Bizău Čonka`,
  ),
};
