package groundswell.formats;

/** What exceptions say. */
final class Causes {
    private Causes() {}

    /** Returns the first line of the message of what lies at the bottom. */
    static String of(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
