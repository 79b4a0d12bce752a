package org.talka.engine.twinning.solver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.optaplanner.core.impl.score.director.incremental.IncrementalScoreDirector;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.TwinningProblem;

/**
 * Paths that never break a capacity: take a link; where one of its ends has no room, drop another of that end;
 * now and then give the one that was dropped a new partner. One path in twenty only drops. Where something is asked
 * of the plan as a whole, two paths are now and then turned at once.
 * Public only because OptaPlanner makes one by its name.
 */
public class PathMoves implements MoveIteratorFactory<Selection, PathMove> {

    @Override
    public long getSize(ScoreDirector<Selection> director) {
        return director.getWorkingSolution().movable().size();
    }

    @Override
    public Iterator<PathMove> createOriginalMoveIterator(ScoreDirector<Selection> director) {
        return createRandomMoveIterator(director, new Random(0));
    }

    @Override
    public Iterator<PathMove> createRandomMoveIterator(ScoreDirector<Selection> director, Random random) {
        return new Paths(director.getWorkingSolution(), loads(director), random);
    }

    /** The running score knows the loads; under any other score they are counted. */
    private static IntUnaryOperator loads(ScoreDirector<Selection> director) {
        if (director instanceof IncrementalScoreDirector<?, ?> incremental
                && incremental.getIncrementalScoreCalculator() instanceof RunningScore running) {
            return running::load;
        }
        Selection selection = director.getWorkingSolution();
        return municipality -> (int) selection.problem().linksOf(municipality).stream()
                .filter(selection::isChosen)
                .count();
    }

    /** One move in so many turns two paths, which only what is asked of the plan as a whole ties together. */
    private static final int FAR_APART = 6;

    private static final class Paths implements Iterator<PathMove> {
        private final Selection selection;
        private final TwinningProblem problem;
        private final Random random;
        private final List<Choice> movable;
        private final IntUnaryOperator loads;

        Paths(Selection selection, IntUnaryOperator loads, Random random) {
            this.selection = selection;
            this.problem = selection.problem();
            this.random = random;
            this.movable = selection.movable();
            this.loads = loads;
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public PathMove next() {
            List<Choice> path = new ArrayList<>(6);
            boolean possible = extend(path);
            if (possible && !problem.quotas().isEmpty() && random.nextInt(FAR_APART) == 0) {
                possible = extend(path);
            }
            return new PathMove(possible ? path : List.of());
        }

        /** Turns one more link and what it takes to make that possible; false where it is not. */
        private boolean extend(List<Choice> path) {
            Choice first = movable.get(random.nextInt(movable.size()));
            if (path.contains(first)) {
                return true;
            }
            path.add(first);
            if (!first.isChosen()) {
                return makeRoom(first.link().a(), path) && makeRoom(first.link().b(), path);
            }
            if (random.nextInt(20) != 0) {
                rematch(first.link().a(), path);
                rematch(first.link().b(), path);
            }
            return true;
        }

        /** Drops a link of this end where the path has filled it beyond its capacity. */
        private boolean makeRoom(int municipality, List<Choice> path) {
            if (load(municipality, path) <= problem.capacity(municipality)) {
                return true;
            }
            Choice dropped = pick(municipality, path, true);
            if (dropped == null) {
                return false;
            }
            path.add(dropped);
            if (random.nextInt(3) != 0) {
                rematch(dropped.link().other(municipality), path);
            }
            return true;
        }

        /** Takes a link of this end that has room at both ends, where there is one. */
        private void rematch(int municipality, List<Choice> path) {
            if (load(municipality, path) < problem.capacity(municipality)) {
                Choice taken = pick(municipality, path, false);
                if (taken != null) {
                    path.add(taken);
                }
            }
        }

        /** A random link of this end, chosen to be dropped or free to be taken; null where there is none. */
        private @Nullable Choice pick(int municipality, List<Choice> path, boolean chosen) {
            List<Link> links = problem.linksOf(municipality);
            int offset = random.nextInt(links.size());
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get((i + offset) % links.size());
                Choice choice = selection.findMovable(link);
                if (choice != null
                        && choice.isChosen() == chosen
                        && !path.contains(choice)
                        && (chosen || hasRoom(link.other(municipality), path))) {
                    return choice;
                }
            }
            return null;
        }

        private boolean hasRoom(int municipality, List<Choice> path) {
            return load(municipality, path) < problem.capacity(municipality);
        }

        /** Load after the path is turned. */
        private int load(int municipality, List<Choice> path) {
            int load = loads.applyAsInt(municipality);
            for (Choice choice : path) {
                if (choice.link().a() == municipality || choice.link().b() == municipality) {
                    load += choice.isChosen() ? -1 : 1;
                }
            }
            return load;
        }
    }
}
