package groundswell.testing;

/** Templates of the English sections council, courts, transport and health. */
final class SampleCityDesk {
    static final String COUNCIL = """
            = {place} council {splits} over {measure}
            = Councillors {delay} {measure} after {debate}
            = {mayor} {person} faces {debate} on {measure}
            = Vote on {measure} {splits} {place} chamber
            > The {place} council {voted} {outcome} on {measure}, ending {span} of {debate}.
            > {mayor} {person} {asked} councillors in {city} to {delay} {measure} until {document} is published.
            > A {coalition} of councillors in {place} {blocked} {measure} {when}, {lastly} {document}.
            - {faction} leader {person} called {measure} "{praise}" and {asked} for {document}.
            - The motion passed by {dozens} votes to {few}, with {few} abstentions from the {faction} benches.
            - {mayor} {person} said {measure} would cost {amount} and be paid for through {funding}.
            - Opponents from the {faction} group {warned} that {funding} could not carry {measure}.
            - "We were elected to settle {measure}, not to {delay} it," {person} told the chamber.
            - {document} by the {committee} {found} little support for {measure} in {place}.
            - The {committee} meets {when} to draft {document} for the {place} ward.
            - Turnout at the last ballot in {place} was {percent} percent, and {faction} candidates took {few} seats.
            - Clerk {person} read {document} aloud before the {committee} {voted} {outcome}.
            - Supporters of {measure} filled the gallery in {city}, waving leaflets and chanting for {person}.
            - {faction} deputies {warned} that {debate} over {measure} still {splits} the {place} ward.
            splits: divides | unsettles | strains | polarises | rattles
            delay: postpone | reconsider | amend | withdraw | fast-track | trim
            debate: debate | wrangling | filibuster | quarrel | consultation | petitioning
            mayor: mayor | deputy mayor | acting mayor | council speaker | alderman
            voted: voted | decided | ruled by a show of hands | resolved
            outcome: narrowly | unanimously | late at night | behind closed doors | in a roll call
            span: weeks | months | a year | two sessions | a whole term
            asked: urged | begged | invited | pressed | instructed
            coalition: cross-party bloc | slim majority | rebel caucus | handful | rainbow alliance
            blocked: vetoed | derailed | stalled | backed | championed
            when: after midnight | before recess | at an extraordinary sitting | at the plenary | in a televised session
            lastly: citing | rejecting | endorsing | misquoting | quoting
            faction: Reform | Civic | Heritage | Progress | Ratepayer | Independent | Green Ward | Labour Union
            praise: a sham | long overdue | a gamble | common sense | half-baked | a milestone
            funding: parking fees | a property levy | reserves | municipal bonds | a tourism charge | borrowing
            warned: cautioned | insisted | conceded | argued | doubted
            measure: the zoning bylaw | the housing ordinance
            measure: the budget motion | the referendum bill | the noise bylaw
            measure: the boundary proposal | the recall petition
            measure: the library closure | the rent cap | the playground plan
            document: a feasibility study | the minutes | an ombudsman memo | a draft charter | a signed pledge
            document: the manifesto | a consultant briefing
            committee: planning committee | finance panel
            committee: ethics board | housing subcommittee | procedures working party
            found: showed | revealed | measured | documented | hinted at
            """;

    static final String COURTS = """
            = Jury {reaches} verdict in {place} {crime} trial
            = {person} {pleads} over {crime} charges
            = Judge {grants} retrial in {crime} case
            = Prosecutors drop {crime} count against {place} {suspect}
            > A judge in {city} {sentenced} {person}, a {suspect}, {penalty} for {crime}.
            > Jurors in {place} {reaches} a verdict {timing} in the {crime} trial of {suspect} {person}.
            > Prosecutors in {city} charged {suspect} {person} with {crime} after detectives {seized} {evidence}.
            - Defence lawyer {person} {told} the tribunal that {evidence} had been {mishandled}.
            - Prosecutor {person} said {evidence} proved {crime} beyond doubt.
            - The {suspect} {pleads} and was remanded in custody {timing}.
            - Detectives {seized} {evidence} from a garage in {place} during {operation}.
            - Judge {person} {orders} the jury to disregard {evidence} and testimony from {witness}.
            - "My client never touched {evidence}," attorney {person} {told} the bench.
            - {witness} testified for {number} minutes about {evidence} and {crime}.
            - An appeal to the high court must be lodged {timing}, the registrar said.
            - The indictment lists {few} counts of {crime} and one of {crime}.
            - Police arrested {few} suspects in {operation}, and a magistrate released {witness} on bail.
            - The maximum penalty for {crime} is {few} years, though {suspect} {person} has no convictions.
            - Forensic analysts linked {evidence} to {crime} in {place}, according to an affidavit.
            reaches: returned | delivered | reached | announced
            pleads: pleaded guilty | denied the allegations | stayed silent | wept in the dock | entered no plea
            orders: directed | instructed | reminded | allowed
            grants: grants | weighs | denies | sets date for
            sentenced: sentenced | condemned
            penalty: to four years in prison | to probation
            penalty: to house arrest | to community service | to a suspended term
            suspect: accountant | landlord | courier | jeweller | tax adviser | former constable | antiques dealer
            crime: fraud | burglary | arson | forgery | bribery | embezzlement | perjury | smuggling | blackmail | theft
            timing: within a fortnight | before a packed courtroom | without comment | by videolink | at dawn
            seized: recovered | seized | photographed | traced | unearthed
            evidence: forged invoices | stolen passports | fingerprints | a burner phone | wiretap transcripts
            evidence: bank receipts | a crowbar | counterfeit stamps | shredded contracts | a hidden safe
            told: told | assured | lectured | reminded | informed
            mishandled: mishandled | planted | misread | contaminated | illegally copied
            operation: an undercover sting | a raid | a stakeout | a roadside search | an extradition
            witness: a bookkeeper | a night guard | an informant | the plaintiff | a handwriting expert | a neighbour
            """;

    static final String TRANSPORT = """
            = {line} to close for {repairs} in {place}
            = {operator} promises more {vehicles} on {line}
            = Commuters stranded as {fault} halts {line}
            = {place} {stop} reopens after {repairs}
            > {operator} will {suspend} the {line} through {place} for {number} nights while crews finish {repairs}.
            > {fault} {halted} the {line} near {place}, leaving {number} {vehicles} idle and {passengers} stranded.
            > {operator} unveiled {number} {vehicles} for the {line} in {city}, {promising} shorter queues.
            - {operator} spokesman {person} blamed {fault} and said {repairs} would cost {amount}.
            - {passengers} were {rerouted} through {place} {stop}, adding {number} minutes to the journey.
            - The {line} carries {thousand} {passengers} and links {place} with {city}.
            - Union organiser {person} said drivers of {vehicles} were {mood} about {timetable}.
            - Fares on the {line} rise by {percent} percent under {timetable}, {operator} said.
            - "Nobody should wait {number} minutes on a platform," said {person}, who rides the {line}.
            - Signalling on the {line} dates back {number} years and {fault} is frequent, a technician said.
            - {operator} has leased {vehicles} from a depot in {place} to cover {timetable}.
            - Cyclists {demanded} a lane beside the {line}, where {vehicles} squeeze past the {stop}.
            - Punctuality on the {line} slipped to {percent} percent during {repairs}.
            - Dispatchers at the {place} {stop} {rerouted} {vehicles} around {fault}.
            line: harbour tram | ring railway | northern motorway | river ferry | airport shuttle | viaduct line
            line: freight corridor | funicular | coastal bus route | orbital metro
            operator: Transit Authority | Ferroline | Northbound Railways | Metrobus | the Port Agency | Skylane
            repairs: track renewal | bridge resurfacing | signal rewiring | tunnel drainage | escalator replacement
            repairs: pothole patching | platform widening
            vehicles: trams | railcars | buses | ferries | locomotives | minibuses | carriages | lorries
            fault: a derailment | a burst tyre | a cable failure | a jackknifed lorry | a points failure | a fuel leak
            fault: a stalled locomotive
            stop: terminus | interchange | junction | roundabout | jetty | depot yard | ticket hall
            suspend: suspend | shorten | divert | single-track | mothball
            halted: halted | paralysed | slowed | snarled | disrupted
            passengers: commuters | passengers | day trippers | schoolchildren | season-ticket holders | hauliers
            promising: pledging | promising | advertising | trialling
            rerouted: rerouted | bussed | ferried | diverted
            mood: furious | relieved | weary | divided | impatient
            timetable: the trimmed timetable | the revised timetable
            timetable: a rota shake-up | the overtime ban | a zonal tariff
            demanded: demanded | campaigned for | painted | petitioned for
            """;

    static final String HEALTH = """
            = {clinic} to {expands} {treatment} for {patients}
            = {illness} cases {pressure} {place} wards
            = Doctors test {treatment} against {illness}
            = Study links {habit} to {illness}
            > The {clinic} in {place} will {expands} {treatment} for {patients} with {illness}.
            > {staff} at the {clinic} in {city} said {illness} cases were {pressure} wards amid {shortage}.
            > A trial of {treatment} in {place} {eased} symptoms of {illness} in {percent} percent of {patients}.
            - {staff} treated {number} {patients} for {illness} at the {clinic}, and {number} were discharged.
            - Surgeon {person} said {treatment} {eased} {symptom} within hours.
            - {habit} doubles the risk of {illness} in {patients}, according to epidemiologist {person}.
            - The ministry set aside {amount} for {treatment} and to relieve {shortage}.
            - "Anyone with {symptom} should see a doctor," said {staff} chief {person}.
            - Waiting lists for {treatment} shrank by {percent} percent at the {clinic}.
            - Volunteers in the placebo arm reported {symptom} and mild {symptom}.
            - {shortage} forced the {clinic} to turn away {patients} with {symptom}.
            - Pharmacies in {place} stock {treatment}, though dosage depends on age and weight.
            - Relatives of {patients} thanked the {staff} who {diagnosed} {illness} early.
            - The peer-reviewed paper followed {thousand} {patients} and compared {treatment} with {treatment}.
            - Laboratory samples {diagnosed} {illness} in {few} of {dozens} {patients}.
            clinic: children's hospital | maternity clinic | university infirmary | hospice | eye clinic | burns unit
            clinic: rural dispensary | stroke centre
            treatment: a vaccine | physiotherapy | keyhole surgery
            treatment: dialysis | gene therapy | antibiotics | a blood test
            treatment: an inhaler | insulin pumps | mammography | counselling
            patients: toddlers | pensioners | diabetics | pregnant women
            patients: adolescents | smokers | shift workers | carers
            illness: influenza | asthma | measles | hepatitis | dementia | anaemia | pneumonia | migraine | shingles
            illness: kidney disease
            staff: nurses | midwives | paramedics | radiologists | dieticians | anaesthetists | cardiologists
            symptom: fever | dizziness | a rash | chest pain | nausea | insomnia | a dry cough | swelling | fatigue
            habit: vaping | a salty diet | poor sleep
            habit: sugary drinks | sitting all day | skipping breakfast | heavy drinking
            shortage: a shortage of beds | empty pharmacies | rationed oxygen | understaffed shifts | broken scanners
            expands: broaden | subsidise | introduce | pilot | prescribe
            pressure: straining | filling | overwhelming | crowding
            eased: eased | reduced | masked | cured | worsened
            diagnosed: diagnosed | confirmed | detected | ruled out
            """;

    private SampleCityDesk() {}
}
