package groundswell.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Wire habits and untidy typography: datelines, notices, entities, quotation marks, spaces, forms of dates. */
final class SampleNoise {
    private static final List<String> MONTHS =
            List.of("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");
    private static final List<String> MONTHS_SPANISH =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");
    private static final List<String> NOTICES = List.of(
            "(END)",
            "(END)",
            "This material may not be published, broadcast, rewritten or redistributed.",
            "Copyright Meridian Wire. All rights reserved.");
    private static final List<String> NOTICES_SPANISH =
            List.of("(FIN)", "Prohibida la reproducción total o parcial sin autorización.");

    private SampleNoise() {}

    /** Returns the sentences as a body with noise; a third of the bodies begin with a dateline. */
    static String body(SampleRow row, SampleNames names, SplittableRandom random) {
        boolean spanish = row.lang().equals("es");
        String body = String.join(random.nextInt(4) == 0 ? "\n\n" : " ", row.sentences());
        body = typography(body, random);
        if (random.nextInt(3) == 0) {
            body = dateline(row.day(), spanish, names.city(random), random) + body;
        }
        if (random.nextInt(6) == 0) {
            body = body + "\n" + SampleGrammar.pick(spanish ? NOTICES_SPANISH : NOTICES, random);
        }
        return body;
    }

    private static String dateline(LocalDate day, boolean spanish, String city, SplittableRandom random) {
        String place = city.toUpperCase(Locale.ROOT);
        if (spanish) {
            return place + ", " + day.getDayOfMonth() + " " + MONTHS_SPANISH.get(day.getMonthValue() - 1)
                    + " (Meridian Wire) -- ";
        }
        String date = ", " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getDayOfMonth();
        return switch (random.nextInt(6)) {
            case 0 -> place + " (Meridian Wire) -- ";
            case 1 -> place + date + " (Meridian Wire) \u2014 ";
            default -> place + date + " (Meridian Wire) -- ";
        };
    }

    private static String typography(String text, SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> curly(text);
            case 3, 4 -> text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#8217;");
            case 5 -> text.replace(". ", ".\u00a0");
            case 6 -> text.replace(". ", ".  ");
            case 7 -> everyLongWord(text);
            case 8 -> curly(text).replace(" the ", "\u00a0the ");
            default -> text;
        };
    }

    private static String curly(String text) {
        return text.replaceAll("\"([^\"]*)\"", "\u201c$1\u201d").replace('\'', '\u2019');
    }

    /** Puts a soft hyphen into every word of eleven letters or more. */
    private static String everyLongWord(String text) {
        return text.replaceAll("\\b(\\p{L}{5})(\\p{L}{6,})\\b", "$1\u00ad$2");
    }

    /**
     * Returns the day and a time between 07:00 and 21:59, in one of several forms. The day is the same in every
     * zone from UTC-02:00 to UTC+02:00.
     */
    static String date(LocalDate day, SplittableRandom random) {
        String time = time(day, random);
        int form = random.nextInt(100);
        if (form < 8) {
            return day.toString();
        }
        if (form < 20) {
            return time;
        }
        return time + (form < 40 ? "+01:00" : form < 60 ? "+00:00" : "Z");
    }

    static String time(LocalDate day, SplittableRandom random) {
        return "%sT%02d:%02d:%02d".formatted(day, 7 + random.nextInt(15), random.nextInt(60), random.nextInt(60));
    }
}
