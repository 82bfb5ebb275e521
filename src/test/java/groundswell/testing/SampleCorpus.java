package groundswell.testing;

import groundswell.testing.SampleEvents.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Writes the sample collection: invented news with planted events, wire habits and bad rows, and what must be found in
 * it. Ordinary texts are drawn independently, at the same rates every day, so that nothing but the planted events rises
 * or falls. The same settings give the same rows on every machine.
 */
public final class SampleCorpus {
    private static final String USAGE =
            "options: --out DIR (data/sample), --seed N (1), --per-day N (English articles a"
                    + " day, 8), --sources N (English sources, 8), --days N (since 2022-01-01, 1096), --plain (neither"
                    + " noise nor bad rows)";

    /**
     * Size and kind of a collection.
     *
     * @param seed of all draws
     * @param perDay English articles a day, at least 2; Spanish ones are three eighths of that
     * @param sources English sources, at least 1
     * @param days from 2022-01-01, at least 60
     * @param plain without noise, bad rows, versions and repeated rows
     */
    public record Settings(long seed, int perDay, int sources, int days, boolean plain) {
        public Settings {
            if (perDay < 2 || sources < 1 || days < 60) {
                throw new IllegalArgumentException("least: 2 articles per day, 1 source, 60 days");
            }
        }

        /** Returns the settings of the committed sample: three years, 8 English and 3 Spanish articles a day. */
        public static Settings committed() {
            return new Settings(1, 8, 8, 1096, false);
        }
    }

    private final Settings settings;
    private final SplittableRandom random;
    private final SampleEvents events;
    private final SampleNames english;
    private final SampleNames spanish = SampleNames.spanish();
    private final Map<String, List<SampleGrammar>> grammars = new TreeMap<>();
    private final Map<String, List<String>> sourceQueue = new TreeMap<>();
    private final SampleExpected expected;
    private final SampleWriter writer;
    private final SampleBadRows bad;
    private int serial;

    private SampleCorpus(Path out, Settings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        this.events = new SampleEvents(random.split(), settings.days());
        this.english = SampleNames.english(settings.sources());
        grammars.put(
                "en",
                List.of(
                        SampleGrammar.parse("council", SampleCityDesk.COUNCIL, english),
                        SampleGrammar.parse("courts", SampleCityDesk.COURTS, english),
                        SampleGrammar.parse("transport", SampleCityDesk.TRANSPORT, english),
                        SampleGrammar.parse("health", SampleCityDesk.HEALTH, english),
                        SampleGrammar.parse("economy", SampleNationalDesk.ECONOMY, english),
                        SampleGrammar.parse("football", SampleNationalDesk.FOOTBALL, english),
                        SampleGrammar.parse("weather", SampleNationalDesk.WEATHER, english),
                        SampleGrammar.parse("culture", SampleNationalDesk.CULTURE, english)));
        grammars.put(
                "es",
                List.of(
                        SampleGrammar.parse("politica", SampleSpanish.POLITICA, spanish),
                        SampleGrammar.parse("economia", SampleSpanish.ECONOMIA, spanish),
                        SampleGrammar.parse("deportes", SampleSpanish.DEPORTES, spanish),
                        SampleGrammar.parse("salud", SampleSpanish.SALUD, spanish),
                        SampleGrammar.parse("clima", SampleSpanish.CLIMA, spanish),
                        SampleGrammar.parse("cultura", SampleSpanish.CULTURA, spanish)));
        grammars.values().forEach(SampleEvents::requireOwnWords);
        this.expected = new SampleExpected(settings);
        this.writer = new SampleWriter(out.resolve("articles"), random.split());
        this.bad = new SampleBadRows(random.split(), settings);
    }

    /** Writes {@code articles/*.jsonl.gz} and {@code expected.yaml} into {@code out}. */
    public static void write(Path out, Settings settings) throws IOException {
        new SampleCorpus(out, settings).write(out);
    }

    /** Runs {@link #write} with the options that {@code --help} lists. */
    public static void main(String[] args) throws IOException {
        Path out = Path.of("data", "sample");
        Settings settings = Settings.committed();
        long seed = settings.seed();
        int perDay = settings.perDay();
        int sources = settings.sources();
        int days = settings.days();
        boolean plain = false;
        for (int i = 0; i < args.length; i++) {
            String option = args[i];
            if (option.equals("--plain")) {
                plain = true;
                continue;
            }
            if (option.equals("--help") || i + 1 == args.length) {
                System.out.println(USAGE);
                return;
            }
            String value = args[++i];
            switch (option) {
                case "--out" -> out = Path.of(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--per-day" -> perDay = Integer.parseInt(value);
                case "--sources" -> sources = Integer.parseInt(value);
                case "--days" -> days = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("no option " + option + "; " + USAGE);
            }
        }
        write(out, new Settings(seed, perDay, sources, days, plain));
    }

    private void write(Path out) throws IOException {
        for (int index = 0; index < settings.days(); index++) {
            LocalDate day = SampleEvents.FIRST_DAY.plusDays(index);
            writeDay(day, index, "en", english, settings.perDay(), 0.038);
            writeDay(day, index, "es", spanish, Math.max(1, settings.perDay() * 3 / 8), 0.015);
            writeReprintedStory(day);
        }
        writer.close();
        Files.writeString(out.resolve("expected.yaml"), expected.yaml(), StandardCharsets.UTF_8);
    }

    private void writeDay(LocalDate day, int index, String lang, SampleNames names, int articles, double reprinted)
            throws IOException {
        List<List<Event>> plan = events.plan(day, lang, articles);
        for (int i = 0; i < articles; i++) {
            SampleRow row = article(day, lang, names, plan.get(i));
            writer.add(day, row.json());
            expected.article(row, false);
            if (i == 0 && bad.hasVersion(index, lang)) {
                writeVersion(row, names);
            } else if (i == 1 && bad.isRepeated(index, lang)) {
                writer.add(day, row.json());
                expected.repeat();
            } else if (random.nextDouble() < reprinted) {
                writeReprints(row, names);
            }
        }
        for (SampleBadRows.Kind kind : bad.kinds(index, lang)) {
            writer.add(day, bad.line(kind, article(day, lang, names, List.of())));
            expected.reject(kind);
        }
    }

    private SampleRow article(LocalDate day, String lang, SampleNames names, List<Event> reported) {
        SampleGrammar grammar = SampleGrammar.pick(grammars.get(lang), random);
        Map<String, String> memory = new TreeMap<>();
        String title = grammar.title(memory, random);
        List<String> sentences = grammar.body(52 + random.nextInt(28), memory, random);
        for (Event event : reported) {
            sentences.addAll(
                    1 + random.nextInt(sentences.size()), event.grammar().sentences(event.sentences(), random));
            if (event.inTitles() && random.nextInt(3) == 0) {
                title = event.grammar().title(new TreeMap<>(), random);
            }
        }
        SampleRow row = row(day, lang, names, nextSource(lang, names), grammar.section(), title, sentences);
        reported.forEach(event -> row.events().add(event.name()));
        return settings.plain() ? row : row.withText(title, SampleNoise.body(row, names, random));
    }

    private SampleRow row(
            LocalDate day,
            String lang,
            SampleNames names,
            String source,
            String section,
            String title,
            List<String> sentences) {
        String number = "%06d".formatted(++serial);
        String host = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String date = "%d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        String url = "https://" + host + ".example/" + date + "/" + section + "/" + number
                + (random.nextInt(25) == 0 ? "?utm_source=feed" : "");
        String author = random.nextInt(5) < 3 ? names.person(random) : null;
        String collectedAt = random.nextInt(2) == 0 ? SampleNoise.time(day.plusDays(1), random) + "Z" : null;
        return new SampleRow(
                host.substring(0, Math.min(4, host.length())) + "-" + number,
                lang,
                source,
                section,
                author,
                url,
                title,
                String.join(" ", sentences),
                settings.plain() ? SampleNoise.time(day, random) + "Z" : SampleNoise.date(day, random),
                collectedAt,
                SampleGrammar.pick(List.of("north", "south", "central", "night"), random),
                day,
                sentences,
                new ArrayList<>());
    }

    /** Writes the row again, collected later, with one sentence more. */
    private void writeVersion(SampleRow row, SampleNames names) throws IOException {
        SampleGrammar grammar = grammars.get(row.lang()).stream()
                .filter(theme -> theme.section().equals(row.section()))
                .findFirst()
                .orElseThrow();
        row.sentences().add(grammar.sentence(random));
        SampleRow later = row.withText(row.title(), SampleNoise.body(row, names, random))
                .withCollectedAt(SampleNoise.time(row.day().plusDays(3), random) + "Z");
        writer.add(row.day(), later.json());
        expected.version();
    }

    /** Writes one or two reprints within two days, on the same day for a Tuesday's article and at the end of a year. */
    private void writeReprints(SampleRow row, SampleNames names) throws IOException {
        int times = 1 + random.nextInt(2);
        for (int i = 0; i < times; i++) {
            LocalDate day = row.day().plusDays(random.nextInt(3));
            if (row.day().getDayOfWeek() == DayOfWeek.TUESDAY
                    || day.getYear() != row.day().getYear()) {
                day = row.day();
            }
            writeReprint(row, day, row.title(), row.body(), names);
        }
    }

    private void writeReprint(SampleRow row, LocalDate day, String title, String body, SampleNames names)
            throws IOException {
        String source = nextSource(row.lang(), names);
        while (source.equals(row.source()) && names.sources().size() > 1) {
            source = SampleGrammar.pick(names.sources(), random);
        }
        SampleRow copy = row(day, row.lang(), names, source, row.section(), title, row.sentences())
                .withText(title, body);
        if (row.events().contains(SampleEvents.REPRINT.name())) {
            copy = copy.withDate(SampleNoise.time(day, random) + "Z");
        }
        copy.events().addAll(row.events());
        writer.add(day, copy.json());
        expected.article(copy, true);
    }

    private void writeReprintedStory(LocalDate day) throws IOException {
        if (!day.equals(SampleEvents.REPRINTS_FROM)) {
            return;
        }
        List<String> titles = SampleEvents.REPRINTED_TITLES;
        SampleRow first = row(
                        day,
                        "en",
                        english,
                        english.sources().get(0),
                        "culture",
                        titles.get(0),
                        List.of(SampleEvents.REPRINTED))
                .withDate(day + "T05:00:00Z");
        first.events().add(SampleEvents.REPRINT.name());
        writer.add(day, first.json());
        expected.article(first, false);
        for (int i = 1; i <= SampleEvents.REPRINTS; i++) {
            writeReprint(
                    first,
                    day.plusDays(i % 3),
                    titles.get(i % titles.size()),
                    first.body().replace(SampleEvents.REPRINTED, SampleEvents.reprinted(i)),
                    english);
        }
    }

    /** Returns the next source: all in turn, in an order drawn anew each round, so that all publish equally often. */
    private String nextSource(String lang, SampleNames names) {
        List<String> queue = sourceQueue.computeIfAbsent(lang, key -> new ArrayList<>());
        if (queue.isEmpty()) {
            queue.addAll(names.sources());
        }
        return queue.remove(random.nextInt(queue.size()));
    }
}
