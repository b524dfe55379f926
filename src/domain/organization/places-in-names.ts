/** Countries and parts of the world as organizations write them behind their names; the names of one place on one line, as `folded` leaves them. */
const PLACES: readonly string[] = [
  "us|usa|united states|united states of america|america|of america",
  "north america|northern america|americas|the americas|na region",
  "uk|united kingdom|great britain|gb|england",
  "scotland",
  "ireland|eire",
  "germany|deutschland|alemania|allemagne|german",
  "austria|osterreich|oesterreich",
  "switzerland|schweiz|suisse|svizzera",
  "france",
  "spain|espana|iberia|iberica",
  "portugal",
  "italy|italia",
  "netherlands|nederland|the netherlands|holland",
  "belgium|belgie|belgique|belgium & luxembourg",
  "benelux",
  "luxembourg",
  "denmark|danmark",
  "sweden|sverige",
  "norway|norge",
  "finland|suomi",
  "iceland",
  "nordics|nordic|scandinavia",
  "poland|polska",
  "czech|czechia|czech republic|ceska republika|cz",
  "slovakia|slovensko",
  "hungary|magyarorszag",
  "romania",
  "bulgaria",
  "greece|hellas",
  "croatia|hrvatska",
  "serbia|srbija",
  "slovenia|slovenija",
  "estonia|eesti",
  "latvia|latvija",
  "lithuania|lietuva",
  "ukraine",
  "turkey|turkiye",
  "israel",
  "uae|united arab emirates|emirates",
  "saudi arabia|ksa",
  "middle east|mena|gulf",
  "egypt",
  "south africa|za",
  "africa",
  "kenya",
  "nigeria",
  "morocco|maroc",
  "india",
  "pakistan",
  "bangladesh",
  "sri lanka",
  "singapore",
  "malaysia",
  "indonesia",
  "thailand",
  "vietnam",
  "philippines",
  "china|prc",
  "hong kong|hk",
  "taiwan",
  "japan|nippon",
  "korea|south korea",
  "australia",
  "new zealand|nz",
  "australia & new zealand|anz",
  "canada",
  "mexico",
  "brazil|brasil|do brasil",
  "argentina",
  "chile",
  "colombia",
  "peru",
  "costa rica",
  "uruguay",
  "latin america|latam",
  "europe|europa|eu",
  "emea",
  "apac|asia pacific|asia|asia pacific region",
  "dach",
  "日本",
  "中国",
  "россия",
];

/** The place behind each of its names. */
export const PLACE_OF: ReadonlyMap<string, string> = new Map(
  PLACES.flatMap((line) => {
    const names = line.split("|");
    return names.map((name): [string, string] => [name, names[0] ?? name]);
  }),
);

/**
 * Words that name nobody by themselves: with a country or "Group" behind them they are another organization ("Air France", "North Group",
 * "Bank of Scotland"), so nothing is taken from behind them.
 */
export const COMMON: ReadonlySet<string> = new Set(
  // Kinds of organizations and what they are in
  (
    "air airline airlines airways bank banque banco banca bancorp capital credit credito insurance assurance energy energie power gas oil petrol petroleum mining steel metal metals " +
    "chemical chemicals glass cement paper tobacco food foods water waste rail railway railways bus motors motor auto automotive marine shipping freight post poste mail telecom telekom mobile " +
    "media radio television tv press news film films music game games sport sports football club hotel hotels resort travel tours school schools college university universite universitat " +
    "institute academy hospital clinic health healthcare medical pharma care dental bio biotech tech technology technologies digital data cloud software systems system solutions services service " +
    "consulting consultants advisory partners ventures invest investment investments finance financial fund funds trust estate property properties construction engineering industries " +
    "industry industrial manufacturing robotics electronics electric electrical electricite electronic semiconductor aerospace defense defence security logistics transport supply trading trade " +
    "retail store stores shop market markets fashion design studio studios lab labs research science sciences foundation association society union council agency authority ministry department " +
    "office team staff jobs careers company group holding holdings international global worldwide network networks exchange express direct online " +
    "stadt stadtwerke sparkasse volksbank landkreis gemeinde verein werke werk haus bau " +
    // Words anybody takes
    "first second third one two three four five seven ten new old big little great grand royal imperial national federal general universal central united union american british european asian " +
    "german french italian spanish swiss dutch nordic north south east west northern southern eastern western upper lower inter trans pan pacific atlantic arctic alpine baltic " +
    "alpha beta gamma delta epsilon sigma omega zeta theta lambda red blue green black white orange purple yellow silver gold golden diamond crystal amber ruby pearl emerald " +
    "apple cherry lemon peach plum berry rose lily lotus oak pine cedar maple willow forest river lake ocean sea island mountain valley hill stone rock sun sunrise sunset moon star stars sky " +
    "eagle falcon hawk lion tiger bear wolf fox horse bull dragon phoenix dolphin whale bee ant owl swan " +
    "virgin vision vista visa nova neo next future modern smart bright clear pure fresh fast quick simple easy open free true real prime premier elite summit peak apex zenith horizon " +
    "frontier pioneer liberty freedom victory unity harmony fortune fidelity heritage legacy legend classic standard select choice quality value target focus impact spark ignite fusion " +
    "summer winter spring autumn monday friday century millennium enterprise venture adventure discovery voyager explorer navigator compass anchor harbor harbour bridge gate gateway castle crown king queen prince knight " +
    "life living home house garden kitchen family kids baby child children woman women man men people person human hand heart mind body soul hope love peace joy " +
    "visit study work working live learn teach help save build make made create play run go get be do in for the a an of & and to with by at on my our your we us you " +
    "boring booking plan hour startups ranch petals seasons lumber terminal square circle cube matrix vector pixel signal echo wave pulse beam laser turbo rocket jet orbit galaxy cosmos planet earth world terra " +
    "business commerce corporate public private state city town county village metro urban local regional service"
  ).split(" "),
);
