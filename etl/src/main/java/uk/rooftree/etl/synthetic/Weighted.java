package uk.rooftree.etl.synthetic;

import java.util.List;

/** Things with weights: what {@link Draw#pick} chooses from. Weights need not add up to 1. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    Weighted(List<T> things, double[] weights) {
        this.things = List.copyOf(things);
        this.upTo = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = sum;
        }
        for (int i = 0; i < weights.length; i++) {
            upTo[i] /= sum;
        }
    }

    T at(double unit) {
        int i = 0;
        while (i < upTo.length - 1 && unit >= upTo[i]) {
            i++;
        }
        return things.get(i);
    }
}
