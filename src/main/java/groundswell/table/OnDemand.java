package groundswell.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Makes elements as they are asked for, none or several at a time: what a task hands on need not fit into memory. */
public abstract class OnDemand<T> implements Iterator<T> {
    private final Deque<T> ready = new ArrayDeque<>();

    /** Goes one step on, with an {@link #add} for each element made; returns false, with none, where all are made. */
    protected abstract boolean advance();

    /** Hands an element over. */
    protected final void add(T element) {
        ready.add(element);
    }

    @Override
    public final boolean hasNext() {
        boolean goesOn = true;
        while (ready.isEmpty() && goesOn) {
            goesOn = advance();
        }
        return !ready.isEmpty();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.poll();
    }
}
