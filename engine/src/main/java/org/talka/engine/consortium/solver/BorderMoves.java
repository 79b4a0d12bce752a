package org.talka.engine.consortium.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.talka.engine.consortium.problem.Land;

/**
 * Moves across borders: one goes over to the group of a neighbour; two neighbours change places; of two groups that
 * touch, a piece grown from one member stays together and the rest is the other group. Public only because OptaPlanner
 * makes one by its name.
 */
public class BorderMoves implements MoveIteratorFactory<Seating, SeatMove> {

    private static final int KINDS = 10;
    private static final int SWAPS = 2;
    private static final int PARTINGS = 2;

    @Override
    public long getSize(ScoreDirector<Seating> director) {
        return director.getWorkingSolution().problem().size();
    }

    @Override
    public Iterator<SeatMove> createOriginalMoveIterator(ScoreDirector<Seating> director) {
        return createRandomMoveIterator(director, new Random(0));
    }

    @Override
    public Iterator<SeatMove> createRandomMoveIterator(ScoreDirector<Seating> director, Random random) {
        return new Moves(director.getWorkingSolution(), random);
    }

    private static final class Moves implements Iterator<SeatMove> {
        private final Seating seating;
        private final Land land;
        private final Random random;

        Moves(Seating seating, Random random) {
            this.seating = seating;
            this.land = seating.problem().land();
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public SeatMove next() {
            int municipality = random.nextInt(land.size());
            int[] neighbours = land.neighbours(municipality);
            if (neighbours.length == 0) {
                return move(List.of(), List.of());
            }
            int neighbour = neighbours[random.nextInt(neighbours.length)];
            int from = seating.label(municipality);
            int to = seating.label(neighbour);
            if (from == to) {
                return move(List.of(), List.of());
            }
            int kind = random.nextInt(KINDS);
            if (kind < SWAPS) {
                return move(List.of(municipality, neighbour), List.of(to, from));
            }
            return kind < SWAPS + PARTINGS ? part(municipality, from, to) : move(List.of(municipality), List.of(to));
        }

        /** Grows a piece of random size inside the two groups; those in it are one group, the rest the other. */
        private SeatMove part(int start, int from, int to) {
            int[] both = IntStream.range(0, land.size())
                    .filter(one -> seating.label(one) == from || seating.label(one) == to)
                    .toArray();
            int wanted = 1 + random.nextInt(both.length - 1);
            List<Integer> piece = new ArrayList<>(List.of(start));
            for (int next = 0; next < piece.size() && piece.size() < wanted; next++) {
                int[] neighbours = land.neighbours(piece.get(next));
                int offset = random.nextInt(neighbours.length);
                for (int i = 0; i < neighbours.length && piece.size() < wanted; i++) {
                    int neighbour = neighbours[(i + offset) % neighbours.length];
                    if (Arrays.binarySearch(both, neighbour) >= 0 && !piece.contains(neighbour)) {
                        piece.add(neighbour);
                    }
                }
            }
            List<Integer> moving = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int one : both) {
                int label = piece.contains(one) ? from : to;
                if (seating.label(one) != label) {
                    moving.add(one);
                    labels.add(label);
                }
            }
            return move(moving, labels);
        }

        private SeatMove move(List<Integer> municipalities, List<Integer> labels) {
            return new SeatMove(
                    municipalities.stream().map(seating.getSeats()::get).toList(), labels);
        }
    }
}
