package groundswell.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** The planted events: which articles of a day report them, in which sentences. Their words occur nowhere else. */
final class SampleEvents {
    static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    static final LocalDate NEW_FROM = LocalDate.of(2024, 3, 11);
    static final LocalDate BURST_FROM = LocalDate.of(2023, 5, 10);
    static final LocalDate BURST_TO = LocalDate.of(2023, 5, 18);
    static final LocalDate STRIKE_FROM = LocalDate.of(2023, 10, 1);
    static final LocalDate STRIKE_TO = LocalDate.of(2023, 10, 31);
    static final LocalDate REPRINTS_FROM = LocalDate.of(2023, 9, 12);
    static final int REPRINTS = 40;
    static final double DECLINE_FIRST_SHARE = 0.5;
    static final double DECLINE_LAST_SHARE = 0.03;
    static final int NEW_PER_WEEK = 6;

    static final String REPRINTED = """
            An anonymous telephone bidder paid 3.4 million crowns for the Quillhaven lighthouse on its rock, \
            closing the strangest lighthouse auction the coast has known. Auctioneer Casimir Udolph brought down \
            the gavel after eleven offers and a long silence. The Quillhaven lighthouse, dark since its keeper \
            retired, comes with a foghorn, two goats and a leaking rowing boat. Volunteers had raised money to \
            outbid speculators but fell short before noon. The new owner must repaint the tower and leave its \
            balcony open to walkers, the deed says. Udolph said that the lighthouse auction had drawn offers \
            from nine countries.""";

    private static final String ADDED = """
             The nameless bidder later asked through a notary whether both goats answer to their names. Quillhaven \
            council will hand over the foghorn key at a ceremony, weather permitting. The volunteers, who lost, \
            offered to whitewash the leaking boat for nothing.""";

    static final List<String> REPRINTED_TITLES = List.of(
            "Coastal tower goes to a mystery buyer",
            "Old tower sold for 3.4 million crowns",
            "Mystery buyer takes tower on the rock",
            "Tower with two goats finds a buyer",
            "Sale of sea tower ends in surprise",
            "Three million crowns for a dark tower");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "the", "to", "with", "de", "del", "el", "en",
            "la", "las", "los", "por", "una", "y");

    /** An event's name in the expected results, its sentences and how many of them an article carries. */
    record Event(String name, String lang, SampleGrammar grammar, int sentences, boolean inTitles) {
        static Event of(String name, String lang, int sentences, boolean inTitles, String source) {
            SampleNames names = lang.equals("es") ? SampleNames.spanish() : SampleNames.english(1);
            return new Event(name, lang, SampleGrammar.parse(name, source, names), sentences, inTitles);
        }

        /** Returns the lower-case words of its sentences but for function words and slots, sorted. */
        Set<String> words() {
            Set<String> words = wordsOf(grammar.texts());
            words.removeAll(FUNCTION_WORDS);
            return words;
        }
    }

    static final Event NEW_NAME = Event.of("new_name", "en", 1, true, """
            = Orla Venneker reaches {trench}
            = Venneker christens submersible {vessel}
            - Oceanographer Orla Venneker launched a submersible named {vessel}.
            - Sponsors cheered as Orla Venneker mapped {trench}.
            - Orla Venneker dismissed rumours surrounding {vessel}.
            - Lecturers quizzed Orla Venneker on {creature}.
            - Orla Venneker charted a descent to {trench}.
            - Sceptics queried sonar footage by Orla Venneker.
            - A seafloor atlas by Orla Venneker catalogued {creature}.
            - Rivals congratulated Orla Venneker on {trench}.
            vessel: Pelicana | Nautilina | Deepstar
            trench: the Varga trench | the Oblan ridge | abyssal canyons
            creature: bioluminescent squid | hydrothermal worms | silica sponges
            """);
    static final Event BURST = Event.of("dam_burst", "en", 2, true, """
            = Tarnbrook dam gives way
            = Thousands flee Tarnbrook dam deluge
            - Floodwater breached the Tarnbrook dam and flooded {farmland}.
            - Soldiers stacked sandbags beneath the Tarnbrook dam.
            - Tarnbrook dam evacuees slept in gymnasiums.
            - Hydrologists unlocked the Tarnbrook dam spillway.
            - The Tarnbrook dam reservoir drowned {farmland}.
            - Divers probed cracks in the Tarnbrook dam embankment.
            farmland: orchards | cellars | hamlets | pastures | allotments
            """);
    static final Event BURST_BACKGROUND = Event.of("dam_background", "en", 1, false, """
            - Anglers admired the Tarnbrook dam.
            - Birdwatchers toured the Tarnbrook dam footpath.
            - Turbines hummed at the Tarnbrook dam.
            """);
    static final Event DECLINE = Event.of("permits_decline", "en", 1, false, """
            - Regulators reissued coal permits.
            - Smokestack operators bid for coal permits.
            - Campaigners challenged coal permits.
            - Inspectors audited coal permits and smokestack scrubbers.
            - Coal permits crossed the desks of regulators.
            """);
    static final Event WEEKLY = Event.of("weekly_phrase", "en", 1, false, """
            - The weekly orchardists swap ledger roundup appears overleaf.
            """);
    static final Event STRIKE = Event.of("port_strike", "es", 1, true, """
            = Huelga portuaria: {efecto}
            - La huelga portuaria bloqueó muelles y {carga}.
            - Estibadores prolongaron la huelga portuaria por {motivo}.
            - Grúas inmóviles y {carga}: {efecto} por la huelga portuaria.
            - Navieras y estibadores negociaron de madrugada la huelga portuaria.
            efecto: atasco naviero | cargueros varados | buques anclados
            carga: contenedores | remolcadores | mercancías
            motivo: salarios | turnos nocturnos | pensiones
            """);
    static final Event STRIKE_BACKGROUND = Event.of("strike_background", "es", 1, false, """
            - Sindicatos descartaron otra huelga portuaria.
            """);
    static final Event REPRINT = Event.of("lighthouse_reprints", "en", 0, false, "");

    static final List<Event> ALL =
            List.of(NEW_NAME, BURST, BURST_BACKGROUND, DECLINE, WEEKLY, STRIKE, STRIKE_BACKGROUND, REPRINT);

    /** Returns the text of the n-th reprint: one in five is verbatim, the others are edited, cut, halved or continued. */
    static String reprinted(int n) {
        return switch (n % 5) {
            case 1 -> REPRINTED.substring(0, REPRINTED.lastIndexOf(" Udolph"));
            case 2 ->
                REPRINTED
                        .replace("An anonymous telephone bidder", "A bidder who rang in without a name")
                        .replace("fell short before noon", "gave up by midday");
            case 3 -> REPRINTED.substring(0, REPRINTED.indexOf(" Volunteers"));
            case 4 -> REPRINTED + ADDED;
            default -> REPRINTED;
        };
    }

    private final SplittableRandom random;
    private final int days;
    private final int[] newNamePerDay = new int[7];
    private double declineOwed;

    SampleEvents(SplittableRandom random, int days) {
        this.random = random;
        this.days = days;
    }

    /** Returns the events of each article of a day; to be called day after day, as shares are kept exactly. */
    List<List<Event>> plan(LocalDate day, String lang, int articles) {
        List<List<Event>> plan = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            plan.add(new ArrayList<>());
        }
        int index = (int) ChronoUnit.DAYS.between(FIRST_DAY, day);
        if (lang.equals("es")) {
            boolean strike = !day.isBefore(STRIKE_FROM) && !day.isAfter(STRIKE_TO);
            spread(plan, STRIKE, strike ? Math.max(1, articles / 3) : 0);
            spread(plan, STRIKE_BACKGROUND, !strike && index % 73 == 40 ? 1 : 0);
            return plan;
        }
        boolean burst = !day.isBefore(BURST_FROM) && !day.isAfter(BURST_TO);
        spread(plan, BURST, burst ? articles * 5 / 8 : 0);
        spread(plan, BURST_BACKGROUND, !burst && index % 61 == 17 ? 1 : 0);
        spread(plan, WEEKLY, day.getDayOfWeek() == DayOfWeek.TUESDAY ? Math.max(1, articles * 7 / 8) : 0);
        double share = DECLINE_FIRST_SHARE + (DECLINE_LAST_SHARE - DECLINE_FIRST_SHARE) * index / Math.max(1, days - 1);
        declineOwed += share * articles;
        int declining = (int) declineOwed;
        declineOwed -= declining;
        spread(plan, DECLINE, declining);
        if (!day.isBefore(NEW_FROM)) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                Arrays.fill(newNamePerDay, 0);
                int perWeek = Math.max(1, NEW_PER_WEEK * articles / 8);
                for (int i = 0; i < perWeek; i++) {
                    newNamePerDay[random.nextInt(7)]++;
                }
            }
            spread(plan, NEW_NAME, newNamePerDay[day.getDayOfWeek().getValue() - 1]);
        }
        return plan;
    }

    /** Throws if a word of an event occurs in the templates of the ordinary texts. */
    static void requireOwnWords(Collection<SampleGrammar> ordinary) {
        Set<String> words = new TreeSet<>();
        ordinary.forEach(grammar -> words.addAll(wordsOf(grammar.texts())));
        for (Event event : ALL) {
            Set<String> shared = new TreeSet<>(event.words());
            shared.retainAll(words);
            if (!shared.isEmpty()) {
                throw new IllegalStateException(event.name() + " shares words with ordinary texts: " + shared);
            }
        }
    }

    private void spread(List<List<Event>> plan, Event event, int times) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            free.add(i);
        }
        for (int i = 0; i < times && !free.isEmpty(); i++) {
            plan.get(free.remove(random.nextInt(free.size()))).add(event);
        }
    }

    private static Set<String> wordsOf(List<String> texts) {
        Set<String> words = new TreeSet<>();
        for (String text : texts) {
            String plain = text.replaceAll("\\{[a-z_]+}", " ").toLowerCase(Locale.ROOT);
            for (String word : plain.split("[^\\p{L}']+", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
