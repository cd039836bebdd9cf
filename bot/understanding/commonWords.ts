// Ordinary English words, written by hand: the speller must not touch them, and they tell English from other languages.

/** Common words of four letters and more that stay as typed although the bot's phrases may not hold them. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
able about above accept across actually address afraid after afternoon again against agree ahead almost alone along
already also although always among amount amazing angry animal another answer anyone anything anyway apart apple
apply area arms around arrive article asked asking baby back bake balance ball banana band bank base bath beach bear
beat beautiful became because become been beer before began begin behind being believe bell below best better between
beyond bike bill bird birthday black blood blue board boat body bone book born both bottle bottom bought bread break
breakfast bridge bright bring broken brother brought brown build building bunch burn busy cable cake call called came
camera camp cannot capital card care careful carry case cash cast catch cause cell center central chair chance change
channel cheap check cheese chicken child children chocolate choice choose church circle city claim class clean clear
climate climb clock close clothes cloud coach coat code coffee cold collect college color colour come comes coming
common company compare complete computer concert condition contact contain continue control cook cooking cool copy
corner correct cost could count country couple course cousin cover cream create credit cross crowd culture current
customer damage dance danger dare dark data date daughter dead deal dear death decide deep degree deliver dentist
desk detail different difficult dinner direct direction disease dish distance doctor does doesnt dog doing dollar done
dont door double down draw dream dress drink drive driver drop drug during each early earn earth east easy eating
economy edge education effect effort eight either election electric else email empty energy engine english enjoy
enough enter entire equal error especially even evening event ever every everyone everything exactly exam example
except excited exercise expect expensive explain express extra eyes face fact fail fall family famous farm fast father
favor favorite favourite fear feel feeling feet fell felt female fever field fifth fight figure file fill film final
find fine finger finish fire first fish five flat flight flood floor flower flying follow food foot football force
foreign forest forget form forward found four free fresh friend from front fruit full funny further future game garden
gave general german gets getting girl give given glad glass goal goes going gold gone good government grand grass great
green grey ground group grow guess guitar guys hair half hall hand hang happen happened happy hard hate have having
head health hear heard heart heat heavy height hell hello help helped here herself hide high hill himself history hold
holiday home hope horse hospital hotel hour house however huge human hundred hungry hurt husband idea image imagine
important include income indeed indian industry inside instead interest internet island issue item itself jacket
joke join juice jump just keep kept kick kids kill kind king kitchen knee knew knife know known lady lake land language
large last late later laugh lawyer lead learn least leather leave left legs lemon less lesson letter level life lift
light like likely line lion list listen little live living load loan local long look looking lord lose loss lost lots
loud love lovely lower luck lunch machine made magic mail main major make making male many march mark market married
master match math matter maybe meal mean means meat medical medicine meet meeting member memory mention menu message
metal middle might mile milk million mind mine minute mirror miss mistake model modern moment money month moon more
morning most mother mountain mouse mouth move movie much music must myself name national nature near nearly neck need
neither never news newspaper next nice night nine nobody noise none normal north nose note nothing notice number nurse
object ocean offer office often older once only onto open opinion opposite orange order original other others outside
over page paid pain paint pair paper parent park part party pass past path patient peace people pepper percent perfect
perhaps period person phone photo piano pick picture piece pink pizza place plan plane plant plastic plate play player
please plus pocket poem point police policy political poor popular position possible potato power practice prefer
prepare present president press pretty price print private probably problem program promise proud prove public pull
purple push quality quarter queen question quick quickly quiet quite race radio rain raise range rate rather reach read
ready real really reason receive recent recipe record reduce region relationship remain remember remove rent repair
repeat reply report rest restaurant result return rice rich ride right ring river road rock role roof room round rule
running russian sad safe said salad sale salt same sand save saying scene school science score season seat second
secret section seem seen sell send sense sent serious serve service seven several shake shape share sharp sheet ship
shirt shoe shoes shop short should shoulder show shower shut sick side sign silver similar simple since sing single
sister site size skill skin skirt sleep slow small smart smell smile smoke snow soap social sock soft software sold
soldier some someone something sometimes song soon sorry sort soul sound soup source south space speak special speech
speed spell spend sport spring stage stair stand star start state station stay step stick still stock stone stood stop
store storm story straight strange street stress strong student study stuff style subject such sudden sugar suggest suit
summer sunday supply support sure surface surprise sweet swim system table take taken talk tall taste teach teacher team
tell temperature tennis test text than thank that their them then theory there these they thick thin thing things think
third this those though thought thousand three through throw ticket tide time times tired today together told tomorrow
tonight took tool tooth total touch toward towel tower town toys track trade traffic train travel tree trip trouble
truck true trust truth turn twice type under understand university until upon used useful using usual usually vacation
value various vegetable very video view village visit voice vote wait walk wall want warm wash watch water weak wear
weather wedding week weekend weight well went were west what wheel when where whether which while white whole whom whose
wide wife wild will wind window wine winter wish with within without woman women wonder wont wood word work worker
working world worried worry worse worst worth would wrap write writing wrong wrote yard yeah year years yellow yesterday
young your yours yourself youtube zero monday tuesday wednesday thursday friday saturday january february april june
july august september october november december facebook google instagram whatsapp twitter amazon android iphone samsung
france germany india china japan london paris berlin york football cricket covid bitcoin stocks mortgage insurance
clicked click landed hiking biking spell shell shelf swim jump paint fence charger speaker lamp candle curtain pillow blanket mirror carpet
mixer blender drill grill knife spoon fork plate kettle toaster fridge oven bicycle helmet tent boots sandals sneakers
trousers jeans sweater hoodie scarf gloves belt wallet purse necklace bracelet earrings watch sunglasses perfume lipstick
shampoo lotion cream powder tablets vitamin protein bottle mug jar box crate basket brush comb towel sheet mattress sofa
bench stool drawer cabinet ladder hammer screw nail tape glue pencil marker paper folder stamp puzzle doll teddy lego
piano violin drum tune rhythm chorus galaxy comet planet rocket jungle desert volcano river tribe castle knight dragon
basin bath beads bean bell bib bits blade blend blouse bolt bowl boxes brass brick bulb bundle cafe cage cane cart chain
chalk charm chest chip cigar clay cliff clip cloth coil coin comic cork cotton couch crack cream crib crown cups cute
decor denim diary disc dishes dock doors dose dough drain drawing dryer dusty eagle elbow engine eraser fabric faucet
feather ferry flag flame flask flavor flour flute foam foil frame fridge fruit fur gear gems gift glove glue goat
grape grater gravel guard gym hair handle hanger hat heater heel helmet herb honey hook hose hull ink iron ivory jeans
jewel juice kayak kite kitten knob lace laces latch lawn leaf leash leggings lens lever lid linen liner lock lotion
magnet maple mask mat melt mesh metal mitten mold mop mosaic mouse muffin mushroom napkin needle nest net nut oak oats
olive onion outfit paddle padlock page paint pajamas pan panel pants pasta patch pearl pedal pegs pepper pin pipe pita
planter plates plug plush pole poncho pool porch poster pot pouch pram print pump quilt rack raft rail rake ramp razor
reel ribbon rice rod roller rope rose rug rugs rust saddle sails salad satin sauce saw scale scooter screen seal seat
seed shade shampoo shawl shears shelves shoelace shorts shovel silk sink skate skewer ski sled sleeve slipper socket
sole spice spray sponge spool sprout squash stain stamp stapler steam steel stem stereo stool strap straw string
stripe stroller sugar suit suitcase swing switch syrup tablecloth tank tape tea tear teeth tie tile timber tin tissue
tongs torch toy tray tripod trophy trunk tube tub tulip tyre umbrella underwear urn vase veil velvet vest vinyl visor
wagon wallpaper wardrobe washer wax wheat whistle wick wig wing wire wok wool wrench yarn yoga zipper shout shouted
yell laughed cried smelled sounded appear vanish bounce swallow chew sniff scratch squeeze twist bend fold stretch dig
melt freeze burn soak rinse scrub wipe polish sand drill sew knit weave carve mount hang lean tilt spin slide roll
manage operate represent advise persona humane regards regard reward easier easily quicker sooner later cheaper larger smaller longer shorter
whichever whoever elsewhere nowhere somewhere everywhere therefore besides despite unless whereas during towards
sixty seventy eighty ninety eleven twelve thirteen fourteen fifteen twenty thirty forty fifty third fourth sixth
uncle aunt nephew niece cousin grandma grandpa parents twins toddler teenager colleague neighbour boss guest bride
groom nurse pupil tenant landlord plumber builder barber chef waiter pilot sailor farmer painter driver owner
politics guitar lyrics poem jokes weather football translate calculate capital recipe
`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
