/** Given names and their short forms, one family of names a line, folded; a name may stand in several. Common ones only (`docs/why.md`, "Nicknames"). */
const FAMILIES = `
abigail abby gail
abraham abe bram
adelaide addie heidi
aleksander alexander alejandro alessandro alexandre alexandra aleksandra alexandria alex al ale alec alek lex sandy sandra sasha sascha xander zander
albert alberto al bert berto
alfred alfredo al alf fred
alice alicia ali
allison alison ali ally
amanda mandy
amelia amy millie
andrew andreas andrea andre andrei andrey andres andrzej andy drew
angela angelina angie
ann anna anne annie anya hanna hannah nan nancy
anthony antonio antonia antoine anton toni tony
arthur arturo art artie
ashley ash
augustus august augusto gus
barbara barb babs bobbie
bartholomew bart
beatrice beatriz bea trixie
benedict benedikt ben
benjamin ben benji benny
bernard bernardo bernhard bernie
bradley brad
caroline carolina carolyn carol carrie caro
carlos charles carl karl chas charlie chuck
catherine katherine kathryn katharina katarina catarina caterina katarzyna cathy cat kat kate katie kathy katy kasia kit
charlotte lottie charlie
christian christopher christoph christophe cristian kris kristof chris topher
christina christine cristina kristin kristina kristine chris chrissy christy kris tina
clifford cliff
curtis curt
cynthia cindy
daniel daniele danilo dan danny
daniela danielle dani
david davide dave davey
deborah debora deb debbie
dennis denis denny
dimitri dmitri dmitry dmitriy dima mitya
dominic dominik dom nick
donald don donnie
dorothy dorothea dot dottie dora
douglas doug
edmund ed eddie ned
edward eduardo edoardo ed eddie ned ted teddy
edwin ed eddie
elizabeth elisabeth elisabetta isabel isabella isabelle liz lizzie beth betsy betty eliza elsa elise ella bella libby lisa lise liesl bess
eleanor eleonora ellie nell nora lena
emily emilia emma em millie
emmanuel emanuel manuel manny manu
eric erik erich rick
eugene gene
evangeline eva evie
ezekiel zeke
fatima fatma
florence flo
frances francesca francisca fran frankie
francis francisco francesco franz frank frankie paco pancho
franklin frank
frederick friedrich frederic federico fred freddie fritz rick
gabriel gabriele gabe
gabriela gabriella gabrielle gabi gaby
gerald gerard gerhard gerry jerry
geoffrey jeffrey geoff jeff
georg george jorge giorgio
giovanni john gianni
giuseppe joseph beppe peppe
gregory gregor greg
guillermo william memo
harold harry hal
harriet hattie
heinrich henry enrique henrik enrico hank harry heinz
helen helena elena ellen lena nell
herbert bert herb
howard howie
ignacio ignatius nacho iggy
ian john
irene irina ira
jacob jakob jacobo jake jack
jacqueline jackie
james jaime jim jimmy jamie
jane janet janice jan
jennifer jen jenny jenn
jeremy jeremiah jerry
jerome jerry
jessica jess jessie
jill jillian gillian
joan joanna johanna joanne jo
john johann johannes jan jean ivan juan hans jack johnny jon
jonathan jonathon jon jonny nathan
joseph jose josef joe joey pepe sepp
josephine josefina jo josie
joshua josh
judith judy
julia juliana julie giulia jules
julian julius jules
justin just
kenneth ken kenny
kimberly kim
laura lauren laurie lori
lawrence laurence lorenzo laurent larry laurie lars
leonard leonardo leo len lenny
leopold leo
lillian liliana lily lil
louis ludwig luis luigi lou louie
louise luisa lou
lucas luke lukas luca lukasz
lucy lucia luz lucinda
ludmila lyudmila mila luda
madeline madeleine magdalena maddie lena magda
marcus mark marc marco marek markus
margaret margarita margarete margherita marguerite maggie meg megan peg peggy greta gretchen rita daisy marge margie
maria marie mary mariam miriam molly polly mia mimi
mariana marianne mari
martha marta marty
martin marty
matthew matthias mateo matteo mathieu mateusz matt matty
maurice mauricio moritz mo
maximilian maxim max
maxwell max
megan meg
melissa mel missy lissa
mercedes mercy
michael michel miguel michele mikhail mikael michal mike mick mickey micky misha mitch
michaela mikaela micha
michelle michele shelly mickey
mitchell mitch
mohammed muhammad mohamed mohammad mehmet mo
monica monika mona
nathan nathaniel nate nat
natalia natalie nataliya natasha nat talia
nicholas nicolas niklas nikolai nikolaus nicola nick nicky nico klaus kolya
nicole nicola nicky niki
olivia liv livvy
oliver ollie oli
pamela pam
patricia patrizia pat patty tricia trish
patrick patricio paddy pat
paul paolo pablo pavel pawel
paula paulina pauline polly
penelope penny
peter pedro pietro pierre petr piotr pyotr pete
philip phillip philipp felipe filippo phil pip
priscilla cilla
rachel raquel rae shelly
raymond ramon ray
rebecca becca becky
richard ricardo riccardo rich richie rick ricky dick
robert roberto rob robbie bob bobby bert
roberta bobbie robbie
roderick rod
rodolfo rudolf rudy
roland rolando rollo
ronald ronaldo ron ronnie
rosemary rosemarie rose rosie
russell russ
salvatore salvador sal
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sebastian seb bastian
sergey sergei sergio serge seryozha
simon simone si
solomon sol
sophia sofia sophie zofia
stanley stanislaw stanislav stan
stephanie stefanie stefania steph steffi
stephen steven stefan stephan esteban stefano etienne szczepan steve stevie
susan susanna susanne suzanne sue susie suzy
sylvester sly
tatiana tatyana tanya tania
terence terry
teresa theresa therese tess terry tracy
theodore theodor fyodor ted teddy theo
thomas tomas tommaso tomasz tom tommy
timothy timoteo tim timmy
tobias toby tobi
valentina valentine val
valerie valeria val
veronica veronika ronnie vera
victor viktor vittorio vic
victoria viktoria vicky vic tori
vincent vicente vincenzo vince vinny
virginia ginny
vladimir volodymyr vlad volodya vova
walter walt wally
wilhelm william guillaume will bill billy willy liam
yevgeny evgeny evgeni eugene zhenya
yulia julia iuliia
zachary zack zach
`;

const FAMILIES_OF: ReadonlyMap<string, readonly number[]> = (() => {
  const families = new Map<string, number[]>();
  for (const [index, line] of FAMILIES.trim().split("\n").entries())
    for (const name of line.split(" ")) families.set(name, [...(families.get(name) ?? []), index]);
  return families;
})();

/** Whether two folded given names can be one person's: a short form, or the same name in another language. */
export function isNicknameOf(one: string, other: string): boolean {
  const families = FAMILIES_OF.get(one);
  return Boolean(families && FAMILIES_OF.get(other)?.some((index) => families.includes(index)));
}
