//! English words of everyday language that names and titles are made of as well: written like any other word they name
//! nothing.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::stem::singular;

static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| EVERYDAY.split_ascii_whitespace().collect());

/// Verbs that help others, with which questions begin.
pub(crate) const AUXILIARIES: [&str; 12] =
    ["will", "may", "can", "must", "might", "shall", "should", "would", "could", "do", "does", "did"];

/// Whether a word in small letters is one of everyday language, or several of those.
pub fn is_everyday(word: &str) -> bool {
    WORDS.contains(word) || WORDS.contains(&*singular(word))
}

/// Whether it is such a word just as it is: what is yesterday's is none.
pub(crate) fn is_listed(word: &str) -> bool {
    WORDS.contains(word)
}

const EVERYDAY: &str = "
a absolute abyss academy accession acquisition admiral admit affliction after afterimage again air albatross
albino all allegiance alliance alliances alone alpha also alter alternate always am among an and angel angry
anomalies anomaly another antenna antennae any anyway april are arena arms array art artifact artifacts as ask
asylum at attached august aunt autumn avenger awakening away baby back bad bank bar bard baseball basic basics
battle bc be beach bear beast beautiful been beer before beginning behind being belle best big bill bit black
bliss bloodlines body bonding bones book borderland bored borrowed boss bot bottle bound bounty boys brand
brave breach bread breaking breath bridge brig bright brink bro broccoli broken brother brothers brown bucks
burn business busy butler by call calypso came can candle candor captain captive cards care caretaker cause
chain chancellor chances change channel chapter charades chase chat chef chess chief child children chimera
chocolate choose chorus chrysalis church circle circus civilization clarinet class cloak cloaks clock clone
cloned clones cloning cloud clown clues coalition coda coffee cold collective college colony colors come coming
command commodore communicator companion computer computers confederation conspiracy constable constellation
constitution construct contagion continuum control conundrum cool cooperative core cost could council
counsellor counselor counselors countdown counterpoint court cousin covenant craft crater crazy credit credits
crisis crossfire crossing crossover crossroads crystal crystals cube cubes currency custodian cut damage dark
darkling darkness data daughter dawn day days dead deadlock dear death december deck decks deep demon demons
descent desert despite destiny destroyer detained device devil did die disaster discovery disease disengage
displaced distant divergence do doc doctor doctors does dogs done door dot dots doubt down dreadnought dream
dreamcatcher dreams drive drone drones drop dude due duet during duty each earring eden edge effect ego either
email emanations emergence emperor empire empress empty end endgame enemy engage engagement enough ensign
enterprise envoys equilibrium error ethics evening ever every evolution example examples exile expanse
explorers extinction extreme eye eyes face faces facets fair faith fallen family far farewell fascination fast
favorite fear fearless feature features february fencing fever few field fight file files final find fire first
fish fistful flag flashback fleet flesh flight flux fly flyer folder food football for force forever forge
forget forgotten form fortunate found founder frame free freedom friday friend friends from front full funny
fury fusion future galaxy galley game gates gateway gave gem general generation generations genesis gentle
gentleman get gets ghost ghosts gift girls give glass glory go god gods goes gold gone good got grace grant
gravity gray great green grey ground grounded group groups guardian guardians guy guys had hail half hand hands
happy harbinger hard harm has hatchery have haven hawk he headquarters hear heart hegemony helix hell hello her
hero heroes hers hide hierarchy high him his hole hollow home homefront homestead homeward honor hood hope
horizon hospital host hot hotel hour house how human humanity humans hundred hunt hunted hunter hunters ice
idea identity if image imaginary imperfection imposters impulse in index indiscretion inferno infinite infinity
infirmary inheritance initial initiations innocence innocent inquisition inside interest interface internet
into intrepid invasive investigations ion iron is issue issues it its itself jack january jellyfish jet job joe
journey judgment juggernaut july june junior jury just justice kai kayak kayaking keeper kids kill killing kind
king knife know known labyrinths lady laid lamb land language languages laptop laser lasers last law learning
leave left legacy less lessons let liaisons library license life lifeboat lift light like likes line lineage
lines link list little live living logic long looking loom lore loss lost lot loud love lower lucky machine
macrocosm mad made maestro magic make making man maneuvers manhunt many maps marauders march mark masks
masquerade master masters matter may me measure mechanics meet meld member members memorial memory mercy mess
message metal metamorphosis method mile mind minds mine minefield mirror mirrors mission mod mods moment monday
money monitor monsters moon moral more morning moss most mother mountain move moving much muse music must my
mystery naked nana natural nature needle neighbor neighbour nemesis network neutral never new news next nice
night nightingale nights no noise none nor north not note nothing november now number oasis observer obsession
occupation ocean october odyssey of off office offline often oh old on once one online only open ops or orb
orbs order other our ours out outcast outsider outsiders over own page paper paradise parallax parallels
parliament parturition passenger past path pathfinder peace peak penance penumbra people per perfect perpetual
person perspective phantasms phase phone piece pilot pizza place plain plan planet plaque play pleasure point
points poker portal porter power pre preludes prey price primates prime private probe probes problem procedures
prodigy profit profits progress project projections prophecy prophet proton prototype provider providers
proving public punk put quality queen quickening radio raider rain random rank ranks rapture rascals rather
rational raven ready real reality realm rebel rebellion rebels reckoning red reflections regeneration rejoined
relations relativity release releases relics remember remembrance renegade repentance repression republic
resistance resolution resolutions rest restaurant resurrection retrospect return reunion revulsion rich riddles
right ripper rise rivals river road robot robots role rom room round royal rubicon rule rules runaway sad safe
said same sanction sanctuary sand saturday savage saved say says scavengers scenario schisms school science
scientific scorpion sea search seat second secret security see seed seek seen senator senators sense september
server set seven shades shadow shadowplay shadows share shattered she shepherd shepherds shield shields ship
ships shop shore short should show shuttle sick side sight signal signals silence silent silver sim similitude
simple since singularity sins sister six skin sky skydiving sleep sleeping small smile snow so soccer soft some
someone something somewhere song soul sound sounds south sovereign space specifications spectre speed sphere
spheres spirit spot spring square squire stage stand star stars start state station stations step stigma still
stone stop store storm story strange stranger stratagem stuff such suddenly summer sunday sunshine support sure
surrender survival survive survivor survivors suspicions swarm sweet symbiosis symbols syndicate table tables
tablet take taken tales talk tank tapestry taste tattoo tea teacher tears tense term terrarium than that thats
thaw the their them theory there they thing things think thirty this those thoughts three threshold through
thursday tide ties time timeless times timescape tired to today together tomorrow tonight too took touch toward
town toys tractor trade train transfigurations trap travel traveler travelers treasure tree trial trials
tribunal trip trouble true trust truth tuesday turn twice twilight twin twisted two ultimate uncle under
unexpected unforgettable uniform uniforms united unity universe university unnatural until unwanted up update
upon upper us use used user users valiant valley value velocity vengeance venture veritas version very viceroy
victory view viewer violations virtue virtuoso visionary visitor voice voices void vortex voyage voyages wait
walk waltz want war warhead warlord warm warrior was wash watch watcher watchers water waters wave way we
weather website wedding wednesday week weird weld well wells went were west whale what wheel when where which
whisper whispers white who whole whom why wide wild will wind window wings winter wire wish wishes with within
without wolf woman wonder wood word words work workforce world worlds worst worth wounded wrong year years yes
yesterday yesteryear yet you young your yourself zero zone
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_are_told_from_names() {
        for word in ["will", "one", "network", "networks", "home", "bridge", "emergence"] {
            assert!(is_everyday(word), "{word}");
        }
        for word in ["darmok", "klingons", "spock", "tribbles", "starfleet"] {
            assert!(!is_everyday(word), "{word}");
        }
    }
}
