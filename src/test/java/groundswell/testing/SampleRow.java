package groundswell.testing;

import java.time.LocalDate;
import java.util.List;

/**
 * One article as a line of the sample.
 *
 * @param day the day on which it was published, as intended
 * @param sentences its text before noise
 * @param events names of the planted events that it reports
 * @param publishedAt as written, null for a JSON null, empty for no such field
 * @param collectedAt as written, null for no such field
 */
record SampleRow(
        String id,
        String lang,
        String source,
        String section,
        String author,
        String url,
        String title,
        String body,
        String publishedAt,
        String collectedAt,
        String desk,
        LocalDate day,
        List<String> sentences,
        List<String> events) {

    SampleRow withDate(String date) {
        return new SampleRow(
                id, lang, source, section, author, url, title, body, date, collectedAt, desk, day, sentences, events);
    }

    /** The URL and, with the day of collection, the dateline tell the date, too. */
    SampleRow withoutUrl() {
        return new SampleRow(
                id,
                lang,
                source,
                section,
                author,
                null,
                title,
                body,
                publishedAt,
                collectedAt,
                desk,
                day,
                sentences,
                events);
    }

    SampleRow withText(String newTitle, String newBody) {
        return new SampleRow(
                id,
                lang,
                source,
                section,
                author,
                url,
                newTitle,
                newBody,
                publishedAt,
                collectedAt,
                desk,
                day,
                sentences,
                events);
    }

    SampleRow withCollectedAt(String time) {
        return new SampleRow(
                id, lang, source, section, author, url, title, body, publishedAt, time, desk, day, sentences, events);
    }

    String json() {
        StringBuilder json = new StringBuilder("{");
        field(json, "id", id);
        field(json, "title", title);
        field(json, "body", body);
        if (publishedAt == null || !publishedAt.isEmpty()) {
            field(json, "published_at", publishedAt);
        }
        field(json, "source", source);
        field(json, "lang", lang);
        field(json, "url", url);
        field(json, "section", section);
        field(json, "author", author);
        if (collectedAt != null) {
            field(json, "collected_at", collectedAt);
        }
        json.append(",\"extra\":{");
        field(json, "desk", desk);
        return json.append("}}").toString();
    }

    private static void field(StringBuilder json, String name, String value) {
        if (json.charAt(json.length() - 1) != '{') {
            json.append(',');
        }
        json.append('"').append(name).append("\":");
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
