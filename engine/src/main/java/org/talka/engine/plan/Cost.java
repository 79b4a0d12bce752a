package org.talka.engine.plan;

/**
 * What a change takes from the worth of a plan, in units of fit; below 0 where it adds.
 *
 * @param atLeast what is proven: no plan with the change is worth more than the plan less this
 * @param atMost what a plan that was found with the change is worth less than the plan
 */
public record Cost(double atLeast, double atMost) {

    public Cost {
        if (!(atLeast <= atMost)) {
            throw new IllegalArgumentException("A cost of at least " + atLeast + " cannot be at most " + atMost + ".");
        }
    }

    /** A change that is none. */
    public static final Cost NOTHING = new Cost(0, 0);

    /** Whether the plan that was found is proven best. */
    public boolean isExact() {
        return atLeast == atMost;
    }
}
