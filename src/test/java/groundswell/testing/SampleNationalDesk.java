package groundswell.testing;

/** Templates of the English sections economy, football, weather and culture. */
final class SampleNationalDesk {
    static final String ECONOMY = """
            = {company} shares {move} on {news}
            = {commodity} prices {move} as {news} looms
            = Central bank {rates} as {indicator} {move}
            = {company} to {deal} {sector} rival
            > Shares in {sector} group {company} {move} {percent} percent in {city} after {news}.
            > The central bank {rates} {outlook} as {indicator} {move} to {percent} percent.
            > {commodity} prices {move} on the {city} exchange, {lifted} {sector} stocks {outlook}.
            - {company} chief executive {person} said {news} would {hurt} margins in {sector}.
            - {analyst} {person} expects {indicator} to reach {percent} percent {outlook}.
            - {company} agreed to {deal} its {sector} arm for {amount}, subject to antitrust clearance.
            - Quarterly revenue at {company} {move} to {amount}, while {indicator} held at {percent} percent.
            - "Investors are pricing in {news}," said {analyst} {person} of {company}.
            - The currency {move} against the neighbouring crown while {commodity} futures {move}.
            - Bond yields {move} and {commodity} traders {hedged} against {news}.
            - The {sector} index closed at {thousand} points, and turnover hit {amount}.
            - {news} {hurt} exporters of {commodity}, a treasury bulletin showed.
            - Economists at {company} trimmed forecasts for {indicator} {outlook}.
            - Shareholders of {company} will receive a dividend of {percent} cents and {news} remains a concern.
            - Lender {company} wrote off {amount} of {sector} loans {outlook}.
            company: Halvorsen Mills | Brightloom | Castellan Group | Ostrava Foods | Peregrine Steel | Lumenor
            company: Quartz & Daughters | Vantage Cement | Nordhaven Bank | Tessellate | Amberline | Copperfield Trust
            move: rose | slid | jumped | dipped | surged | eased | tumbled | rebounded | steadied
            news: a profit warning | a takeover rumour | new tariffs | a credit downgrade | a merger vote | layoffs
            news: an export ban | a debt restructuring | a stock split
            commodity: copper | wheat | crude oil | cocoa | lithium | timber | cotton | natural gas | soybean
            indicator: inflation | unemployment | household spending
            indicator: industrial output | the trade deficit | wage growth
            indicator: consumer confidence | mortgage lending
            sector: retail | mining | insurance | shipping | chemicals | telecoms | textiles | biotech | brewing
            rates: raised interest rates | left rates unchanged
            rates: cut its benchmark | signalled tightening | bought bonds
            outlook: in the coming quarter | over the fiscal year | amid thin trading | by the closing bell
            lifted: lifting | dragging down | buoying | outpacing | shadowing
            hurt: squeeze | dent | cushion | erode | widen
            deal: acquire | spin off | refinance | float | liquidate
            analyst: analyst | strategist | fund manager | broker | economist
            hedged: hedged | speculated | braced | bet
            """;

    static final String FOOTBALL = """
            = {club} {beat} {club} in {contest}
            = {player} {person} {injured} before {contest}
            = {club} sack coach after {contest} defeat
            = {goal} sinks {club}
            > {club} {beat} {club} {score} in {contest}, with {player} {person} scoring {goal}.
            > {player} {person} {injured} as {club} and {club} drew {draw} at {stadium}.
            > {club} signed {player} {person} from {club} for {amount}, {contract}.
            - {player} {person} struck {goal} in the {minute} minute after a pass from {person}.
            - Referee {person} showed {few} yellow cards and sent off {club} {player} {person}.
            - Coach {person} praised the {tactic} and said {club} deserved {contest}.
            - Goalkeeper {person} saved {goal} and kept {club} level at the interval.
            - "We lost our shape and our {tactic} broke down," coach {person} admitted.
            - A crowd of {thousand} at {stadium} booed the {player} after {goal}.
            - {club} sit {place_in_table} in the standings, {few} points clear of {club}.
            - The {player}, who {injured}, faces {club} next in {contest}.
            - Substitute {person} hit the crossbar before {goal} settled {contest}.
            - {club} have won {few} of {dozens} fixtures since switching to {tactic}.
            - Scouts from {club} watched {player} {person} at {stadium}.
            - The {minute} minute brought {goal}, and {club} fans lit flares behind the net.
            club: Harwick Rovers | Dunmarrow Athletic | Elsin Wanderers | Calder Town | Sporting Vesk | Real Montara
            club: Dynamo Oskar | Brackley United | Inter Solenne | Ashgate Albion | Torrent City | Lakeside Rangers
            beat: beat | edged | thrashed | outplayed | stunned | knocked out
            contest: the cup semi-final | the derby | a league match | the qualifying round | a friendly | the playoff
            contest: the championship decider
            player: striker | midfielder | winger | captain | full-back | teenage forward | sweeper | playmaker
            goal: a penalty | a header | a volley | an own goal
            goal: a free kick | a hat-trick | a tap-in | a long-range drive
            injured: tore a hamstring | limped off | was suspended | returned from injury | twisted an ankle
            injured: missed training
            stadium: Foundry Park | the Riverside Ground | Mill Lane | the Velodrome | Chapel Field | Arena Norte
            contract: on a three-year contract | on loan | pending a medical check-up | with a release clause
            tactic: high press | back three | counter-attack | offside trap | zonal marking | diamond formation
            place_in_table: top | second | sixth | one place above relegation | bottom
            score: 1-0 | 2-1 | 3-2 | 4-0 | 3-1 | 5-3
            draw: 0-0 | 1-1 | 2-2 | 3-3
            minute: 7th | 19th | 34th | 45th | 58th | 71st | 88th | 90th
            """;

    static final String WEATHER = """
            = {warning} issued as {hazard} nears {place}
            = {hazard} {damages} {things} across {place}
            = Forecasters see {sky} after {hazard}
            = {place} cleans up after {hazard}
            > {hazard} {damages} {things} in {place} and {city}, the meteorological office said.
            > Forecasters issued {warning} for {place} as {hazard} {moves} from {direction}.
            > {sky} will return to {city} after {hazard} {damages} {things}, forecasters said.
            - Temperatures reached {number} degrees in {place} and {number} degrees along {terrain}.
            - Gusts of {number} kilometres an hour {damages} {things} on {terrain}.
            - Meteorologist {person} said {hazard} {moves} over {terrain} and weakens by nightfall.
            - Gauges at {place} recorded {number} millimetres of {precipitation}.
            - Rescuers in {boats} reached {number} hikers cut off by {precipitation} on {terrain}.
            - "{sky} rarely lasts here once {hazard} {moves}," farmer {person} said.
            - {warning} stays in force for {terrain} and parts of {place}.
            - Barometric pressure fell to {thousand} pascals below normal ahead of {hazard}.
            - Power lines and {things} came down in {place}, and {number} households lost electricity.
            - Satellite images show {sky} over {terrain}, with {precipitation} to {direction}.
            - Ski lifts and beaches near {place} closed because of {precipitation}.
            - Climatologist {person} said {precipitation} was {number} percent above the long-run average.
            hazard: a thunderstorm | a cold front | a heatwave | a blizzard | dense fog | a cyclone | a dust storm
            hazard: a hailstorm | an ice storm | a tornado
            warning: an orange alert | a gale warning | a frost advisory
            warning: a thunder watch | a red alert | an avalanche notice
            damages: uprooted | battered | soaked | buried | flattened | scorched | coated
            things: greenhouses | pine trees | rooftops | vineyards | caravans | scaffolding | haystacks | road signs
            things: fishing boats
            sky: sunshine | drizzle | an overcast sky | scattered clouds | a rainbow | haze | humid air | clear skies
            moves: drifts | sweeps in | lingers | veers | intensifies | stalls
            direction: the northwest | the southern plains | the eastern highlands | the open ocean | the polar circle
            terrain: the plateau | the coastal cliffs | the foothills | the moor | the delta | the mountain passes
            terrain: the lake shore
            precipitation: rainfall | sleet | snowfall | hail | meltwater | freezing rain | mist
            boats: rubber dinghies | helicopters | snowmobiles | kayaks | tracked carriers
            """;

    static final String CULTURE = """
            = {venue} opens {show} by {artist} {person}
            = {artist} {person} wins {prize}
            = Review: {show} at the {venue} is {verdict}
            = {show} {draws} {audience} to {place}
            > {show} by {artist} {person} opened at the {venue} in {city}, {draws} {audience}.
            > {artist} {person} won {prize} for {show}, a {style} work about {theme}.
            > The {venue} in {place} will stage {show} with {artist} {person} and {thousand} square metres of {props}.
            - {artist} {person} said {show} grew out of {theme} and {props}.
            - Critics called the {style} staging {verdict} and the {props} {verdict}.
            - Tickets for {show} cost {number} crowns, and {audience} queued outside the {venue}.
            - "I wanted {theme} to feel {verdict}," said {artist} {person}.
            - Curator {person} hung {props} beside {style} sketches in the {venue}.
            - The jury of {prize} praised {show} as {verdict}.
            - Rehearsals at the {venue} lasted {few} weeks, with {props} borrowed from {place}.
            - {audience} gave {show} an ovation of {number} minutes.
            - Publisher {person} printed {thousand} copies of a {style} catalogue on {theme}.
            - The soundtrack mixes {instrument} with {instrument}, arranged by {artist} {person}.
            - {show} tours {place} and {place} before a gala at the {venue}.
            - Restorers spent {few} months on {props} for {show}.
            show: a retrospective | an opera | a puppet play
            show: a short film | a photo exhibition | a ballet | a string quartet
            show: a mural cycle | a stage musical | a poetry evening | a ceramics fair
            venue: National Gallery | Old Playhouse | Glass Museum
            venue: Conservatory | Tin Theatre | Cinema Aurora | Book House
            artist: sculptor | novelist | soprano | choreographer
            artist: painter | film director | poet | cellist | printmaker
            prize: the Silver Quill | the Lantern Prize | a festival award | the Debut Medal | the Golden Reel
            style: baroque | surreal | minimalist | folk | satirical | experimental | melancholy | avant-garde
            theme: exile | childhood | seafaring | solitude | migration | twilight | rural life | grief | dreams
            props: tapestries | marionettes | bronze figures | lanterns
            props: masks | woodcuts | velvet costumes | manuscripts
            audience: critics | art students | tourists | families | collectors | pupils | film buffs
            draws: delighting | attracting | puzzling | charming | dividing
            verdict: luminous | overlong | daring | tender | muddled | hypnotic | playful | bleak
            instrument: accordion | harpsichord | clarinet | choir voices | hand drums | church organ | electric guitar
            """;

    private SampleNationalDesk() {}
}
