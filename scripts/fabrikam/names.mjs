/** @import { SiteCode } from './organization.mjs' */

/**
 * What people are called at a site. A name in another script is followed by `=` and its Latin form for the account.
 *
 * @typedef {{ first: readonly string[], last: readonly string[], full: readonly (readonly [first: string, last: string])[],
 *   departments: readonly (readonly [name: string, weight: number])[], titles: readonly string[],
 *   offices: readonly string[] }} LocalNames
 */

/** @type {Readonly<Record<SiteCode, LocalNames>>} */
export const localNames = {
  HAM: {
    first: words(
      'Anna Lena Jürgen Zoë Łukasz Björn Sören Maike Torben Jörg Käthe Ömer Aylin Fatma Mehmet Agnieszka Wojciech Małgorzata ' +
        'Søren Åsa François Chloé Ingrid Henrik Heike Uwe Jan-Ole Wiebke Frauke Malte Hauke Antje Britta Dörte Günther Holger ' +
        'Ilse Jutta Karsten Levke Merle Nils Oskar Petra Ralf Silke Thies Ulrike Volker Wencke Yannick Zeynep Emre Joanna ' +
        'Piotr Katarzyna Olena Dmytro Ivana José Inês Tomáš Žaneta Eszter',
    ),
    last: words(
      'Müller Schröder Groß Jäger Köhler Weiß Özdemir Yılmaz Kowalski Wiśniewska Łuczak Jørgensen Åkesson Petersen Hansen Carstens ' +
        'Behrens Claußen Dührkop Ehlers Feddersen Gödecke Harms Ipsen Jessen Krüger Lührs Möller Nissen Ohlsen Paulsen Quast ' +
        'Rüter Sönksen Thomsen Uhlig Voß Wulff Ziegler Böttcher Brandt Bruhn Dähnhardt Fröhlich Grünwald Hölscher Kröger ' +
        'Lüdemann Meyerdierks Nováková Oßwald Pfeiffer Reimers Stölting Tiedemann Vollstedt Westphal Şahin Öztürk Kaya ' +
        'Dąbrowski Zielińska Nielsen Sørensen Dubois Lefèvre Ferreira Horváth Dvořák Šimková',
    ),
    full: [
      ['美咲=Misaki', '高橋=Takahashi'],
      ['健太=Kenta', '佐藤=Sato'],
      ['Олена=Olena', 'Коваленко=Kovalenko'],
      ['Дмитро=Dmytro', 'Шевченко=Shevchenko'],
      ['Ελένη=Eleni', 'Παπαδοπούλου=Papadopoulou'],
      ['Karl-Heinz', 'von der Heydt'],
      ['Marie-Sophie', 'zu Löwenstein'],
      ['Anna', 'Müller'],
      ['Anna', 'Müller'],
    ],
    departments: weights(
      'Production Planning:9 Engineering:12 Quality:7 Logistics:9 Purchasing:7 Finance:8 Controlling:4 Sales DACH:10 Sales Nordics:5 ' +
        'Export:5 Customer Service:9 HR:5 Legal:3 IT Operations:4 IT Service Desk:3 Communications:3 R&D Materials:6 ' +
        'Facility Management:2 Works Council:1 Japan Desk:1',
    ),
    titles: lines(
      'Sachbearbeiter/in|Specialist|Team Lead|Engineer|Senior Engineer|Head of Department|Werkstudent/in|Analyst|Coordinator',
    ),
    offices: lines('Hamburg HQ 1|Hamburg HQ 2|Hamburg HQ 3|Hamburg HQ 4|Harburg Works|Zürich|Hamburg Port'),
  },
  AUS: {
    first: words(
      "Sean Maria José Emily Liam Olivia Noah D'Andre Aoife Siobhán Renée Zoë Minh Linh Thu Carlos Guadalupe Javier Sofía Mateo " +
        'Brooke Tyler Madison Austin Dakota Hannah Caleb Savannah Wyatt Grace Ethan Chloe Mason Ava Logan Mia Lucas Harper ' +
        'Jackson Evelyn Aiden Abigail Carter Ella Wesley Scarlett Luke Jasmine Darnell Keisha Andre Latoya Raúl Marisol ' +
        'Héctor Ximena Nguyet Bao Priya Arjun Omar Layla',
    ),
    last: words(
      "O'Brien O'Connor O'Hara D'Angelo Smith-Jones García Martínez Hernández Peña Muñoz Nguyen Tran Pham Johnson Williams Brown " +
        'Davis Miller Wilson Moore Taylor Anderson Thomas Jackson White Harris Martin Thompson Robinson Clark Lewis Lee Walker ' +
        'Hall Allen Young King Wright Scott Green Baker Adams Nelson Hill Campbell Mitchell Roberts Carter Phillips Evans ' +
        'Turner Torres Parker Collins Edwards Stewart Flores Morris Murphy Rivera Cook Rogers Morgan Peterson Cooper Reed ' +
        "Bailey Bell Gómez Kelly Howard Ward Cox Díaz Richardson Wood Watson Brooks Bennett Gray Reyes McAllister O'Sullivan",
    ),
    full: [
      ['Juan', 'de la Cruz'],
      ['Mary Ann', 'St. John'],
      ['نور=Nour', 'حداد=Haddad'],
      ['Thomas "Tex"', 'Whitaker'],
    ],
    departments: weights(
      'Sales Americas:13 Marketing:8 Customer Support:14 Engineering:14 Product Management:6 Finance:8 HR:4 Legal:3 ' +
        'IT Operations:5 Field Service:12 Partner Management:5 Data Center:4 Supply Chain:4',
    ),
    titles: lines(
      'Account Manager|Support Engineer|Engineer II|Engineer III|Director|VP|Specialist|Field Technician|Program Manager',
    ),
    offices: lines('Austin North|Austin South|Round Rock|Remote, Dallas|Remote, Denver'),
  },
  PNQ: {
    first: words(
      'Priya Aarav Vivaan Aditya Ananya Diya Ishaan Kavya Rohan Sneha Amit Pooja Rahul Neha Sanjay Deepa Vikram Meera Arjun ' +
        'Lakshmi Suresh Gayatri Nikhil Shruti Kiran Tejas Rutuja Omkar Sayali Prasad Manasi Ganesh Swati Mahesh Vaishali Imran ' +
        'Ayesha Farhan Zoya Joseph Maria Gurpreet Harpreet Debashish Ritwika',
    ),
    last: words(
      'Kulkarni Deshpande Joshi Patil Jadhav Shinde Pawar Gokhale Bhosale Kale Sharma Verma Gupta Iyer Nair Menon Reddy Rao ' +
        "Khan Shaikh Fernandes D'Souza Singh Kaur Banerjee Mukherjee Chatterjee Das Mehta Shah Desai Naik More Chavan Gaikwad " +
        'Apte Sathe Phadke Ranade Karve',
    ),
    full: [
      ['प्रिया=Priya', 'कुलकर्णी=Kulkarni'],
      ['रोहन=Rohan', 'देशपांडे=Deshpande'],
      ['கவிதா=Kavitha', 'சுப்பிரமணியம்=Subramaniam'],
    ],
    departments: weights(
      'Software Development:18 Test Automation:9 Application Support:11 Shared Services Finance:11 Shared Services HR:5 ' +
        'IT Service Desk:6 IT Operations:3 Procurement Support:5 Engineering Services:9',
    ),
    titles: lines(
      'Software Engineer|Senior Software Engineer|Test Engineer|Associate|Senior Associate|Team Lead|Manager',
    ),
    offices: lines('Pune Hinjewadi T1|Pune Hinjewadi T2|Pune Kharadi'),
  },
};

/**
 * What is displayed of a name.
 *
 * @param {string} name
 */
export function shown(name) {
  return name.split('=')[0] ?? name;
}

/**
 * A name as accounts write it: Latin letters without marks, lower case.
 *
 * @param {string} name
 */
export function latin(name) {
  const spelled = (name.split('=')[1] ?? name)
    .toLowerCase()
    .replace(/[äöüßøåłđıæ]/g, (letter) => spellings[letter] ?? '');
  return spelled.normalize('NFD').replace(/[^a-z]/g, '');
}

/** @type {Readonly<Record<string, string>>} */
const spellings = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa', ł: 'l', đ: 'd', ı: 'i', æ: 'ae' };

/** @param {string} text */
function words(text) {
  return text.split(' ');
}

/** @param {string} text */
function lines(text) {
  return text.split('|');
}

/**
 * Names that may hold blanks, each followed by `:` and its weight.
 *
 * @param {string} text
 * @returns {readonly (readonly [name: string, weight: number])[]}
 */
function weights(text) {
  return [...text.matchAll(/(\S[^:]*):(\d+)/g)].map(([, name = '', weight]) => [name, Number(weight)]);
}
