package groundswell.concepts;

import groundswell.concepts.AskedArticle.NamedEntity;
import groundswell.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the questions of all concepts to articles of one language. */
final class Asker {
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Answering> byConcept = new LinkedHashMap<>();
    private final Words words = new Words();
    private final String lang;

    /**
     * What an article answers.
     *
     * @param mentions places that do not overlap, and times that entities are named
     * @param inTitle whether one of them is in the title
     * @param matched the words of the first place, null where entities alone are named
     */
    record Answer(long mentions, boolean inTitle, String matched) {}

    /** Returns the places that make it true, null where it is not; entities leave theirs in {@code named}. */
    private interface Answering {
        Places in(AskedArticle article, boolean inTitle, List<NamedEntity> named);
    }

    Asker(String lang, Map<String, Question> questions) {
        this.lang = lang;
        questions.forEach((concept, question) -> byConcept.put(concept, answering(question)));
    }

    /** Returns the concepts that an article speaks of, in the order of the questions. */
    Map<String, Answer> ask(String title, String body, Map<String, NamedEntity> entities) {
        AskedArticle article = new AskedArticle(title, body, entities, vocabulary);
        Map<String, Answer> answers = new LinkedHashMap<>();
        byConcept.forEach((concept, question) -> {
            List<NamedEntity> named = new ArrayList<>();
            Places places = question.in(article, false, named);
            if (places != null) {
                answers.put(concept, answer(article, places, named));
            }
        });
        return answers;
    }

    private static Answer answer(AskedArticle article, Places places, List<NamedEntity> named) {
        return new Answer(
                places.apart() + named.stream().mapToLong(NamedEntity::mentions).sum(),
                (places.size() > 0 && places.from(0) < article.titleEnd())
                        || named.stream().anyMatch(NamedEntity::inTitle),
                places.size() == 0 ? null : article.words(places.from(0), places.to(0)));
    }

    private Answering answering(Question question) {
        if (question instanceof Question.Text text) {
            return text(text.words());
        }
        if (question instanceof Question.Near near) {
            Answering one = answering(near.one());
            Answering other = answering(near.other());
            return (article, inTitle, named) -> {
                Places first = one.in(article, inTitle, named);
                Places second = first == null ? null : other.in(article, inTitle, named);
                return second == null ? null : first.near(second, near.words());
            };
        }
        if (question instanceof Question.And and) {
            return all(and.parts().stream().map(this::answering).toList());
        }
        if (question instanceof Question.Or or) {
            return any(or.parts().stream().map(this::answering).toList());
        }
        if (question instanceof Question.Not not) {
            Answering part = answering(not.part());
            return (article, inTitle, named) ->
                    part.in(article, inTitle, new ArrayList<>()) == null ? Places.NONE : null;
        }
        if (question instanceof Question.InTitle title) {
            Answering part = answering(title.part());
            return (article, inTitle, named) -> part.in(article, true, named);
        }
        if (question instanceof Question.Entity entity) {
            return (article, inTitle, named) -> entity(article.entity(entity.name()), inTitle, named);
        }
        boolean isOfLanguage = ((Question.InLanguage) question).lang().equals(lang);
        return (article, inTitle, named) -> isOfLanguage ? Places.NONE : null;
    }

    private static Places entity(NamedEntity entity, boolean inTitle, List<NamedEntity> named) {
        if (entity == null || (inTitle && !entity.inTitle())) {
            return null;
        }
        named.add(entity);
        return Places.NONE;
    }

    private static Answering all(List<Answering> parts) {
        return (article, inTitle, named) -> {
            Places all = Places.NONE;
            for (Answering part : parts) {
                Places places = part.in(article, inTitle, named);
                if (places == null) {
                    return null;
                }
                all = all.and(places);
            }
            return all;
        };
    }

    private static Answering any(List<Answering> parts) {
        return (article, inTitle, named) -> {
            Places any = null;
            for (Answering part : parts) {
                List<NamedEntity> ofPart = new ArrayList<>();
                Places places = part.in(article, inTitle, ofPart);
                if (places != null) {
                    any = any == null ? places : any.and(places);
                    named.addAll(ofPart);
                }
            }
            return any;
        };
    }

    private Answering text(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.split("\\s+", -1)) {
            boolean isPrefix = part.endsWith("*");
            String cut = words.of(isPrefix ? part.substring(0, part.length() - 1) : part, lang)
                    .words();
            if (cut.isEmpty()) {
                continue;
            }
            String[] ofPart = cut.split("[ \n]", -1);
            for (int i = 0; i < ofPart.length; i++) {
                boolean isBegun = isPrefix && i == ofPart.length - 1;
                numbers.add(isBegun ? vocabulary.prefix(ofPart[i]) : vocabulary.word(ofPart[i]));
            }
        }
        return (article, inTitle, named) -> sequence(article, numbers, inTitle);
    }

    /** Returns the places of words that follow each other in a sentence. */
    private static Places sequence(AskedArticle article, List<Integer> numbers, boolean inTitle) {
        if (numbers.isEmpty()) {
            return null;
        }
        int[] starts = article.places(numbers.get(0)).stream()
                .mapToInt(Integer::intValue)
                .filter(start -> !inTitle || start < article.titleEnd())
                .filter(start -> {
                    for (int i = 1; i < numbers.size(); i++) {
                        if (article.startsSentence(start + i)
                                || !article.places(numbers.get(i)).contains(start + i)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toArray();
        return starts.length == 0 ? null : Places.of(starts, numbers.size());
    }
}
