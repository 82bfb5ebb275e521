package groundswell.entities;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import groundswell.text.NameWords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known before any article is read: countries in the languages of CLDR, and for English their further names and
 * demonyms, large cities, regions, and organizations that everyone abbreviates.
 */
final class Gazetteer {
    /**
     * What a name stands for.
     *
     * @param id id of the entity
     * @param name its name in the language
     * @param type its type
     * @param evidence country, demonym, place or organization
     * @param country id of the country that it is or lies in, null where that is not known or disputed
     */
    record Entry(String id, String name, NameType type, String evidence, String country) {}

    private static final Set<String> OTHERWISE = Set.of(
            "Casey",
            "Currie",
            "Davis",
            "Palmer",
            "Oral",
            "Resolute",
            "Johnston",
            "Stanley",
            "Midway",
            "Regina",
            "Nome",
            "Troll",
            "Mawson",
            "Center",
            "Easter",
            "Canary",
            "Virgin",
            "Faroe",
            "Reunion",
            "Wake",
            "Kanton",
            "Kerguelen",
            "Lord Howe",
            "Norfolk",
            "Sakhalin",
            "Vostok",
            "Victoria",
            "Vincennes",
            "Knox",
            "Unknown City");

    private static final Map<String, Gazetteer> BY_LANGUAGE = new HashMap<>();

    private final Map<String, Entry> entries = new HashMap<>();

    private Gazetteer(String lang) {
        ULocale locale = new ULocale(lang);
        for (String country : ULocale.getISOCountries()) {
            String name = new ULocale("und", country).getDisplayCountry(locale);
            if (!name.equals(country)) {
                String id = countryId(country);
                add(name, new Entry(id, name, NameType.LOCATION, "country", id));
            }
        }
        if (lang.equals("en") || NameWords.knows(lang)) {
            readCountries("countries_" + lang + ".txt", locale);
        }
        if (lang.equals("ko")) {
            readNamed("places_ko.txt", NameType.LOCATION, "place");
            readNamed("organizations_ko.txt", NameType.ORGANIZATION, "organization");
        }
        if (lang.equals("en")) {
            readNamed("places_en.txt", NameType.LOCATION, "place");
            readNamed("organizations_en.txt", NameType.ORGANIZATION, "organization");
            readCities();
        }
    }

    /** Returns that of a language, by its ISO 639 code. */
    static synchronized Gazetteer of(String lang) {
        return BY_LANGUAGE.computeIfAbsent(lang, Gazetteer::new);
    }

    /** Returns all names with what they stand for. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** Returns the ids of the countries that known places are or lie in, by the ids of the places. */
    Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>();
        for (Entry entry : entries.values()) {
            if (entry.country() != null) {
                countries.put(entry.id(), entry.country());
            }
        }
        return countries;
    }

    /** Returns what a name stands for, null where it is not known. */
    Entry find(String surface) {
        return entries.get(surface);
    }

    /** Returns the id of a country with a code. */
    static String countryId(String code) {
        return "country:" + code.toLowerCase(Locale.ROOT);
    }

    /** Returns the id of an entity that is known by its name. */
    static String id(NameType type, String name) {
        return type.id() + ":" + NameKeys.plain(type, name);
    }

    private void add(String name, Entry entry) {
        entries.putIfAbsent(surface(name), entry);
    }

    private static String surface(String name) {
        NameTokens tokens = NameTokens.of(name);
        return tokens.surface(0, tokens.count());
    }

    private void readCountries(String resource, ULocale locale) {
        for (String line : WordLists.lines(resource)) {
            String[] parts = line.split("\\|", -1);
            String code = parts[0].strip();
            List<String> names = list(parts[1]);
            String icu = new ULocale("und", code).getDisplayCountry(locale);
            String name = names.isEmpty() ? icu : names.get(0);
            String id = countryId(code);
            Entry entry = new Entry(id, name, NameType.LOCATION, "country", id);
            entries.put(surface(name), entry);
            names.forEach(other -> entries.put(surface(other), entry));
            Entry people = new Entry(id, name, NameType.LOCATION, "demonym", id);
            if (parts.length > 2) {
                list(parts[2]).forEach(demonym -> entries.putIfAbsent(surface(demonym), people));
            }
        }
    }

    private static List<String> list(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void readNamed(String resource, NameType type, String evidence) {
        for (String line : WordLists.lines(resource)) {
            String[] placed = line.split("\\|", -1);
            String[] parts = placed[0].split("=", -1);
            String name = parts[0].strip();
            String country = placed.length > 1 ? countryId(placed[1].strip()) : null;
            Entry entry = new Entry(id(type, name), name, type, evidence, country);
            add(name, entry);
            if (parts.length > 1) {
                // A comma within a name stands before its last part.
                list(parts[1]).forEach(other -> add(other, entry));
            }
        }
    }

    /** The cities that CLDR names time zones after, but for those that are more often other names or words. */
    private void readCities() {
        TimeZoneNames zones = TimeZoneNames.getInstance(ULocale.ENGLISH);
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = zones.getExemplarLocationName(zone);
            if (city != null && city.indexOf(',') < 0 && !OTHERWISE.contains(city)) {
                String country = countryId(TimeZone.getRegion(zone));
                add(city, new Entry(id(NameType.LOCATION, city), city, NameType.LOCATION, "place", country));
            }
        }
    }
}
