package groundswell.config;

import groundswell.table.Grain;

/** A number of periods for each grain. */
public record PerGrain(Integer day, Integer week, Integer month, Integer quarter, Integer year) {
    PerGrain orElse(String key, PerGrain fallback, int least, int most) {
        return new PerGrain(
                Check.range(key + ".day", day, fallback.day, least, most),
                Check.range(key + ".week", week, fallback.week, least, most),
                Check.range(key + ".month", month, fallback.month, least, most),
                Check.range(key + ".quarter", quarter, fallback.quarter, least, most),
                Check.range(key + ".year", year, fallback.year, least, most));
    }

    static PerGrain none() {
        return new PerGrain(null, null, null, null, null);
    }

    /** Returns the number for a grain. */
    public int of(Grain grain) {
        return switch (grain) {
            case DAY -> day;
            case WEEK -> week;
            case MONTH -> month;
            case QUARTER -> quarter;
            case YEAR -> year;
        };
    }
}
