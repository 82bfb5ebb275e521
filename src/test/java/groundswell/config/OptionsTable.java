package groundswell.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the options, as their records declare them, as a Markdown table. */
final class OptionsTable {
    private OptionsTable() {}

    static String markdown() {
        StringBuilder text = new StringBuilder("| option | type | meaning |\n|---|---|---|\n");
        for (RecordComponent section : Config.class.getRecordComponents()) {
            for (RecordComponent option : section.getType().getRecordComponents()) {
                text.append("| ")
                        .append(section.getName())
                        .append('.')
                        .append(option.getName())
                        .append(" | ")
                        .append(type(option.getType()))
                        .append(" | ")
                        .append(option.getAnnotation(Meaning.class).value())
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static String type(Class<?> type) {
        if (type == PerGrain.class) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(", ", "mapping of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "Integer" -> "whole number";
            case "Double" -> "number";
            case "Boolean" -> "true or false";
            case "List" -> "list";
            case "Map" -> "mapping";
            case "String" -> "text";
            default -> type.getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
