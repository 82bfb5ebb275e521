package groundswell.statistics;

/** Rejects arguments out of range, with the name, the value and what is allowed. */
final class Arguments {
    private Arguments() {}

    static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be at least " + least);
        }
        return value;
    }

    static double atLeast(String name, double value, double least) {
        if (!(value >= least && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be finite and at least " + least);
        }
        return value;
    }

    static double above(String name, double value, double bound) {
        if (!(value > bound && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be finite and above " + bound);
        }
        return value;
    }

    static long within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be from " + least + " to " + most);
        }
        return value;
    }

    static double within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be from " + least + " to " + most);
        }
        return value;
    }

    static double between(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", but must be above " + low + " and below " + high);
        }
        return value;
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be finite");
        }
        return value;
    }

    static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] is " + values[i] + ", but must be finite");
            }
        }
    }

    static void atLeast(String name, long[] values, long least) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < least) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] is " + values[i] + ", but must be at least " + least);
            }
        }
    }

    static void atLeast(String name, double[] values, double least) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= least && values[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] is " + values[i] + ", but must be finite and at least " + least);
            }
        }
    }

    static void above(String name, double[] values, double bound) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > bound && values[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] is " + values[i] + ", but must be finite and above " + bound);
            }
        }
    }

    static void length(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(name + " has length " + length + ", but must have " + expected);
        }
    }
}
