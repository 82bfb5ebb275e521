package groundswell.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Makes elements as they are asked for, none or several at a time: what a task hands on need not fit into memory. */
public abstract class OnDemand<T> implements Iterator<T> {
    private final Deque<T> ready = new ArrayDeque<>();

    /** Returns what a step makes of each of the inputs, in their order; it hands over none, one or several elements. */
    public static <I, T> Iterator<T> each(Iterator<I> inputs, BiConsumer<I, Consumer<T>> step) {
        return new OnDemand<>() {
            @Override
            protected boolean advance() {
                boolean goesOn = inputs.hasNext();
                if (goesOn) {
                    step.accept(inputs.next(), this::add);
                }
                return goesOn;
            }
        };
    }

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
