package groundswell.run;

/** A quality gate withheld the release: exit code 4. */
public final class GateFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GateFailure(String message) {
        super(message);
    }
}
