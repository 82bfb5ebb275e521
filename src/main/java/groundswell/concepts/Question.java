package groundswell.concepts;

import java.util.List;
import java.util.stream.Stream;

/** A boolean query, as it was written. */
sealed interface Question {
    /** Returns the parts. */
    default List<Question> parts() {
        return List.of();
    }

    /** Returns it and all that it consists of. */
    default Stream<Question> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Question::all));
    }

    /** One or several words in this order within a sentence; a word that ends in * stands for all that begin so. */
    record Text(String words) implements Question {}

    /** Both within so many words of each other: neighbours are within one. */
    record Near(Question one, Question other, int words) implements Question {
        @Override
        public List<Question> parts() {
            return List.of(one, other);
        }
    }

    /** Every part. */
    record And(List<Question> parts) implements Question {}

    /** Any part. */
    record Or(List<Question> parts) implements Question {}

    /** Not the part. */
    record Not(Question part) implements Question {
        @Override
        public List<Question> parts() {
            return List.of(part);
        }
    }

    /** The part, in the title. */
    record InTitle(Question part) implements Question {
        @Override
        public List<Question> parts() {
            return List.of(part);
        }
    }

    /** An entity of that name (in any case) or id is named. */
    record Entity(String name) implements Question {}

    /** The article is in that language. */
    record InLanguage(String lang) implements Question {}
}
