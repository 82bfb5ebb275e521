package groundswell.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented people, places, sources and amounts of one language. */
final class SampleNames {
    private static final List<String> FIRST =
            words("Ada Alric Amos Anneke Basil Bettina Bram Cato Celia Clovis Dagny Della Edda Elias Emeric Fenna "
                    + "Florian Gideon Greta Hanno Hester Idris Imogen Ivo Jorun Juno Kasper Keziah Lars Leonie Linus "
                    + "Maren Matteo Mirela Nadia Niall Odile Oskar Petra Piers Quentin Ramona Reuben Saskia Silvan "
                    + "Tamsin Tobias Ulrike Verena Viggo Wanda Willem Xenia Yorick Zelda Zoran");
    private static final List<String> SURNAME_START =
            words("Ab Al An Ar Bal Bar Ben Bor Bran Cal Car Cor Dal Dar Den Dor Ed El Er Fal Fer Gar Gil Gor Hal "
                    + "Har Hol Il Jar Kel Kor Lam Lor Mal Mar Mor Nor Ol Par Per Ros Sal Sor Tal Tor Ul Val Wal Yar "
                    + "Zel");
    private static final List<String> SURNAME_END =
            words("bach beck berg by combe cott croft dahl den dine feld ford gard gate grave hart holm hurst kin "
                    + "lan lund man mere mont quist rick sen shaw stad ster ton vale vik wick wood worth");
    private static final List<String> PLACE_START =
            words("Amber Ash Birch Black Cold Copper Crow Deep Drift Elm Fair Fen Flint Gold Gull Hazel Heather "
                    + "High Iron Kings Lang Lark Maple Oak Pine Raven Reed Silver Stone Swan");
    private static final List<String> PLACE_END =
            words("bridge bury combe cross ferry field gate haven hill mead minster pool stead thorpe wick");
    private static final List<String> WOMEN_SPANISH =
            words("Adela Berta Camila Delfina Elvira Gala Inés Jacinta Lidia Nerea Paloma Rocío Ursula Ximena Zaida");
    private static final List<String> MEN_SPANISH = words(
            "Alonso Baltasar Ciro Dario Efrén Fabio Horacio Leandro Mauro Octavio Quique Saúl Tadeo Valentín Yago");
    private static final List<String> SURNAME_START_SPANISH =
            words("Al Bar Ber Cas Cor Es Fal Gal Gar Lar Mal Mar Mon Nor Or Pal Que Ra Sal Tor Val Vil Zar");
    private static final List<String> SURNAME_END_SPANISH =
            words("bero cada cedo dueña gales gueda lanes lares masa medo nales quera rales rano reda rosa tales "
                    + "tero varro zanes");
    private static final List<String> PLACE_START_SPANISH =
            words("Agua Alba Alta Bella Campo Castro Fuente Llano Monte Peña Río Santa Torre Valle Villa");
    private static final List<String> PLACE_END_SPANISH =
            words("blanca clara dorada fría larga llana mar nueva rosa seca sola umbría verde viva");
    private static final List<String> ENGLISH_SOURCES = List.of(
            "Meridian Wire",
            "Harwick Courier",
            "Dunmarrow Post",
            "Elsin Chronicle",
            "Calder Gazette",
            "The Marrovian",
            "Northern Ledger",
            "Lakeside Herald");
    private static final List<String> SPANISH_SOURCES =
            List.of("Meridian Wire", "El Faro de Albor", "Diario de Santerra", "La Voz del Cordal");
    private static final List<String> ENGLISH_CITIES = List.of(
            "Harwick",
            "Dunmarrow",
            "Port Elsin",
            "Calder",
            "Vesk",
            "Montara",
            "Brackley",
            "Solenne",
            "Ashgate",
            "Oskar");
    private static final List<String> SPANISH_CITIES =
            List.of("Puerto Albor", "Santerra", "Cordal", "Luarte", "Morante", "Idalia");

    private final boolean spanish;
    private final List<String> sources;

    private SampleNames(boolean spanish, List<String> sources) {
        this.spanish = spanish;
        this.sources = sources;
    }

    /** Returns English names with that many sources. */
    static SampleNames english(int sources) {
        List<String> all = new ArrayList<>(ENGLISH_SOURCES.subList(0, Math.min(sources, ENGLISH_SOURCES.size())));
        List<String> titles = List.of("Mercury", "Tribune", "Observer", "Bulletin", "Standard");
        for (int i = 0; all.size() < sources; i++) {
            int town = i / titles.size();
            int round = town / (PLACE_START.size() * PLACE_END.size());
            String name = PLACE_START.get(town % PLACE_START.size())
                    + PLACE_END.get(town / PLACE_START.size() % PLACE_END.size());
            all.add(name + " " + titles.get(i % titles.size()) + (round == 0 ? "" : " " + (round + 1)));
        }
        return new SampleNames(false, List.copyOf(all));
    }

    static SampleNames spanish() {
        return new SampleNames(true, SPANISH_SOURCES);
    }

    List<String> sources() {
        return sources;
    }

    String city(SplittableRandom random) {
        return SampleGrammar.pick(spanish ? SPANISH_CITIES : ENGLISH_CITIES, random);
    }

    String person(SplittableRandom random) {
        if (spanish) {
            return draw(random.nextBoolean() ? "woman" : "man", random);
        }
        return SampleGrammar.pick(FIRST, random) + " " + join(SURNAME_START, SURNAME_END, random);
    }

    /** Returns a name or amount of that kind. */
    String draw(String kind, SplittableRandom random) {
        return switch (kind) {
            case "person" -> person(random);
            case "woman" -> spanish(WOMEN_SPANISH, random);
            case "man" -> spanish(MEN_SPANISH, random);
            case "few" -> String.valueOf(2 + random.nextInt(8));
            case "dozens" -> String.valueOf(12 + random.nextInt(80));
            case "city" -> city(random);
            case "place" ->
                spanish ? join(PLACE_START_SPANISH, PLACE_END_SPANISH, random) : join(PLACE_START, PLACE_END, random);
            case "number" -> String.valueOf(2 + random.nextInt(97));
            case "percent" -> (1 + random.nextInt(19)) + (spanish ? "," : ".") + random.nextInt(10);
            case "thousand" ->
                (1 + random.nextInt(89))
                        + (spanish ? "." : ",")
                        + String.valueOf(1000 + random.nextInt(1000)).substring(1);
            case "amount" -> (2 + random.nextInt(97)) + (spanish ? " millones de coronas" : " million crowns");
            default -> throw new IllegalArgumentException("no word list " + kind);
        };
    }

    private static String spanish(List<String> first, SplittableRandom random) {
        return SampleGrammar.pick(first, random) + " " + join(SURNAME_START_SPANISH, SURNAME_END_SPANISH, random);
    }

    private static String join(List<String> starts, List<String> ends, SplittableRandom random) {
        return SampleGrammar.pick(starts, random) + SampleGrammar.pick(ends, random);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
