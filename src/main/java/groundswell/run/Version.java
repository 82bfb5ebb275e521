package groundswell.run;

/** The version of Groundswell. */
public final class Version {
    private Version() {}

    /** Returns the version in the manifest of the jar, {@code dev} where classes are run without one. */
    public static String of() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
