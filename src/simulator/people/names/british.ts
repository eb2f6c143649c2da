import { names, type NameStock } from "./name-stock.ts";

export const british: NameStock = {
  girls: names(`
    Olivia Amelia Isla Ava Lily Freya Florence Willow Ivy Elsie Poppy Grace Evie Rosie Sienna Ella Daisy Charlotte
    Sophie Millie Phoebe Harper Matilda Alice Emily Evelyn Ruby Ellie Maisie Bonnie Esme Lottie Penelope Harriet
    Chloe Chloë Zoe Zoë Imogen Eleanor Lola Nancy Margot Violet Orla Robyn Thea Molly Erin Maeve Darcey Darcie
    Eliza Beatrice Bella Hallie Jessica Lucy Hannah Abigail Holly Megan Bethany Lauren Leah Amber Summer Skye
    Gracie-Mae Lilly-Mae Ellie-Mae Ava-Rose Amelia-Rose Lacey Lexi Tilly Scarlett Aurora Clara Edith Emma Jasmine
    Madison Niamh Georgia Kayleigh Courtney Shannon Paige Jodie Kiera Mia Martha Mabel Ottilie Ada Iris Hazel Heidi
    Juniper Delilah Nevaeh Summer-Rose Anna Sarah Rebecca Rachel Naomi Francesca Gabriella Isobel Isabelle Rowan Morgan
    Taylor Alexa Mollie Libby Connie Seren Ffion Carys Catrin Mali Eilidh Ailsa Aoife Caoimhe Saoirse Éabha`),
  boys: names(`
    Oliver George Arthur Noah Leo Harry Oscar Archie Henry Theodore Freddie Jack Charlie Theo Alfie Jacob Thomas
    Finley Arlo William Lucas Roman Tommy Isaac Teddy Alexander Luca Edward James Joshua Albie Elijah Max Reggie
    Harrison Louie Jude Rory Hunter Mason Ethan Jaxon Ezra Sonny Reuben Samuel Joseph Benjamin Daniel Logan Toby
    Sebastian Rupert Dylan Frankie Ronnie Bobby Caleb Nathan Luke Callum Connor Kieran Kian Riley Tyler Jayden Kayden
    Brody Blake Carter Grayson Jenson Ollie Stanley Stanley-Jay Tyler-James Alfie-Jay Albert Ralph Otis Otto Felix Hugo
    Barnaby Miles Ellis Elliot Zachary Zac Cody Corey Declan Finn Fraser Gabriel Adam Aaron Matthew Michael Ryan Robert
    David Andrew Cameron Owen Rhys Evan Gethin Osian Macsen Angus Hamish Lachlan Ruaridh Oisín Cillian Tadhg Conor
    Rowan Morgan Taylor Jesse Vinnie Rafferty Bertie Wilfred Herbie Jasper Dexter Kit Ned Seth`),
  family: names(`
    Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green
    Hall Wood Jackson Clarke Harris Turner Cooper Ward Martin Hill Moore Clark King Baker Harrison Morris Allen Parker
    Watson Bennett Young Cook Shaw Bailey Carter Richardson Collins Bell Cox Marshall Mitchell Adams Price Webb
    Rogers Hunt Mills Palmer Holmes Powell Butler Barnes Knight Stevens Pearson Dixon Fletcher Harvey Howard Lowe
    Hudson Fox Ellis Chapman Rose Lloyd Armstrong Atkinson Andrews Burton Gibson Spencer Reynolds Ford Gregory Cole
    West Jordan Lane Riley Woods Barker Wells Burgess Grant Elliott Day Hart Perry Cross Gardner Freeman Hardy Bishop
    Osborne Potter Frost Sutton Lawson Francis Wheeler Newman Payne Yates Todd Nicholson Willis Stone Hobbs Savage
    Vincent Page Goddard Skinner Lamb Bowen Vaughan Griffiths Owen Morgan Rees Howells Llewellyn Campbell Stewart
    Murray Cameron MacDonald McKenzie MacLeod Sinclair Ferguson Buchanan Drummond O’Brien O’Neill O’Connor O’Sullivan
    Murphy Kelly Byrne Ryan Doyle Gallagher Brennan Quinn Kavanagh Fitzgerald Penhaligon Trevithick Tregenza Pascoe
    Ashworth Hargreaves Entwistle Ramsbottom Micklethwaite Sowerby Thistlewood Featherstone Cholmondeley Twelvetrees
    Appleyard Bracegirdle Winterbourne Cadwallader Attwater Ballard Chisholm Dunmore Eastwood Fairclough Garside
    Haddon Ingram Jessop Kempson Lovell Maddox Nightingale Oakley Peverell Quigley Rushton Selwyn Tarrant Underhill
    Venables Wainwright Yardley Abbott Blackwell Curtis Denholm Everett Farrow Gilmour Hollis Ives Jarvis Kerr Langley
    Merritt Naylor Orchard Pritchard Radcliffe Sheldon Thorne Upton Varley Whitmore`),
};

export const irish: NameStock = {
  girls: names(`
    Aoife Caoimhe Saoirse Niamh Róisín Sinéad Gráinne Orla Ciara Aisling Clodagh Éabha Fiadh Maeve Bríd Nora Sadhbh Eimear`),
  boys: names(`
    Conor Oisín Cillian Tadhg Seán Pádraig Darragh Fionn Cormac Eoin Ruairí Lorcan Diarmuid Callum Rían Donnacha Liam Ronan`),
  family: names(`
    Murphy O’Sullivan Walsh O’Brien Byrne O’Connor O’Neill O’Reilly Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray
    Quinn McLoughlin O’Carroll Connolly Daly O’Shaughnessy O’Callaghan Mac_Giolla_Phádraig Ní_Dhomhnaill`),
};

/** Travellers of Irish heritage and Gypsy or Roma families of Britain. */
export const traveller: NameStock = {
  girls: names(`
    Margaret Kathleen Bridget Shannon Chantelle Crystal Lavinia Bernadette Mary-Ann Ellie-May Kizzy Violet Rosie Roisin
    Charmaine Scarlett Theresa Honour Vashti`),
  boys: names(`
    Jimmy Paddy Johnny Miley Martin Michael Tommy Levi Nelson Elijah Jim-Bob Danny Hughie Felix Jesse Reuben Isaac Amos`),
  family: names(`
    Ward Connors McDonagh Maughan Stokes Doran Cash Joyce Quilligan Lee Smith Cooper Boswell Loveridge Hearn Buckland
    Penfold Ayres Wells Coyle Delaney`),
};
