package groundswell.html;

import groundswell.table.DateCandidate;
import groundswell.table.DateMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything on a page that may state when its article was published, the most trusted first. */
final class PageDates {
    private static final int MAX_CANDIDATES = 10;
    /** How many blocks away from title and first paragraph a date still belongs to them. */
    private static final int NEAR = 12;

    /** What programs write where they know no date. */
    private static final List<String> NOTHING = List.of("0000-", "0001-", "1970-01-01", "-0001");

    private final List<DateCandidate> candidates = new ArrayList<>();

    private PageDates() {}

    /**
     * Returns all candidates.
     *
     * @param title index of the title's block, -1 for none
     * @param body index of the first paragraph's block, -1 for none
     */
    static List<DateCandidate> of(JsonLd json, MetaFields meta, PageBlocks page, int title, int body) {
        PageDates dates = new PageDates();
        json.dates().forEach(date -> dates.add(DateMethod.JSON_LD, date));
        meta.dates().forEach(date -> dates.add(DateMethod.META, date));
        int start = title >= 0 ? title : body;
        if (start >= 0) {
            dates.addElements(page, start, Math.max(start, body));
        }
        if (start >= 0) {
            dates.addVisible(page, start, Math.max(start, body));
        }
        return List.copyOf(dates.candidates);
    }

    private void addElements(PageBlocks page, int start, int end) {
        page.dated.stream()
                .filter(element -> distance(element.block(), start, end) <= (element.isPublication() ? 4 * NEAR : NEAR))
                .sorted(Comparator.comparing((DatedElement element) -> !element.isPublication())
                        .thenComparing(element -> !element.isTime())
                        .thenComparing(element -> distance(element.block(), start, end)))
                .limit(2 * MAX_CANDIDATES)
                .map(DatedElement::text)
                .filter(text -> text != null)
                .forEach(text -> add(DateMethod.TIME_ELEMENT, text));
    }

    private void addVisible(PageBlocks page, int start, int end) {
        int last = Math.min(page.blocks.size() - 1, Math.min(Math.max(start, end - 1), start + NEAR));
        for (int i = Math.max(0, start - 3); i <= last; i++) {
            VisibleDate.in(page.blocks.get(i).text).ifPresent(date -> add(DateMethod.TEXT, date));
        }
    }

    /** Blocks between an element and the stretch from title to first paragraph. */
    private static int distance(int block, int start, int end) {
        return block < start ? start - block : Math.max(0, block - end);
    }

    private void add(DateMethod method, String text) {
        if (NOTHING.stream().anyMatch(text::startsWith)) {
            return;
        }
        boolean known =
                candidates.stream().anyMatch(candidate -> candidate.text().equals(text));
        if (!known && candidates.size() < MAX_CANDIDATES) {
            candidates.add(new DateCandidate(method, text));
        }
    }
}
