package org.talka.engine.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.talka.engine.io.plan.BrokenFile;
import org.talka.engine.io.plan.GroupsDocument;
import org.talka.engine.io.plan.PlanDocument;
import org.talka.engine.io.plan.PlanFolder;
import org.talka.engine.io.report.Seal;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Verdict;
import org.talka.engine.verification.group.GroupVerification;

/**
 * Checks the files of a plan. First that they are whole and as they were written, then that they answer this question,
 * then everything they say, computed anew. A check whose ground has failed is not reached.
 */
public final class Verification {

    private static final int DIGITS_SHOWN = 12;

    private final CooperationMatrix matrix;
    private final PlanFolder folder;
    private final @Nullable Pins asked;
    private final Checklist checks;

    private Verification(CooperationMatrix matrix, PlanFolder folder, @Nullable Pins asked, Consumer<Check> listener) {
        this.matrix = matrix;
        this.folder = folder;
        this.asked = asked;
        this.checks = new Checklist(Subject.ofPairs(), listener);
    }

    /**
     * What there is to say about the plan in a folder.
     *
     * @param matrix of the data and rules the plan should have been made for
     * @param asked the pins it should have been made with; null takes those it names
     * @param listener told of each check once it is made
     * @throws IOException where a file that is there cannot be read
     */
    public static Verdict of(CooperationMatrix matrix, Path folder, @Nullable Pins asked, Consumer<Check> listener)
            throws IOException {
        if (GroupsDocument.isOne(folder)) {
            return GroupVerification.of(matrix, folder, listener);
        }
        Verification verification = new Verification(matrix, new PlanFolder(folder), asked, listener);
        verification.run();
        return verification.checks.verdict();
    }

    private void run() throws IOException {
        List<Flaw> flaws = new ArrayList<>(folder.missing());
        try {
            PlanDocument plan = folder.has(PlanFolder.PLAN) ? PlanDocument.read(folder.plan()) : null;
            if (plan != null) {
                checkSeal();
                flaws.addAll(plan.misshapen());
            }
            if (checks.add(Subject.FILES, "", "", flaws) && plan != null) {
                checkAttachments(plan);
                if (checkData(plan) & checkRules(plan)) {
                    new Inspection(matrix, folder, plan, checks).run(asked);
                }
            }
        } catch (BrokenFile broken) {
            checks.add(Subject.FILES, "", "", List.of(broken.flaw()));
        }
    }

    private void checkSeal() throws IOException {
        Seal seal = Seal.read(folder.plan()).orElse(null);
        if (seal == null) {
            checks.add(Subject.SEAL, "", "", List.of(new Flaw(Flaw.Kind.NO_SEAL, PlanFolder.PLAN)));
            return;
        }
        String claimed = cut(seal.claimed());
        String found = cut(seal.found());
        boolean intact = seal.claimed().equals(seal.found());
        Flaw flaw = new Flaw(Flaw.Kind.SEAL_DIFFERS, PlanFolder.PLAN, claimed, found);
        checks.add(Subject.SEAL, claimed, found, intact ? List.of() : List.of(flaw));
    }

    private void checkAttachments(PlanDocument plan) throws IOException {
        List<Flaw> flaws = new ArrayList<>();
        for (String file : List.of(PlanFolder.PROPOSALS, PlanFolder.PRICES, PlanFolder.RINGS)) {
            String claimed = plan.text("/files/" + file).orElse("");
            String found = folder.digest(file);
            if (!claimed.equals(found)) {
                flaws.add(new Flaw(Flaw.Kind.ATTACHMENT_DIFFERS, file, cut(claimed), cut(found)));
            }
        }
        checks.add(Subject.ATTACHMENTS, "", "", flaws);
    }

    private boolean checkData(PlanDocument plan) {
        boolean same = says(plan, "/data/digest", matrix.data().digest())
                && says(plan, "/data/name", matrix.data().name());
        String claimed = plan.shown("/data/name") + " " + cut(plan.shown("/data/digest"));
        String found = matrix.data().name() + " " + cut(matrix.data().digest());
        Flaw flaw = new Flaw(Flaw.Kind.OTHER_DATA, PlanFolder.PLAN, claimed, found);
        return checks.add(Subject.DATA, claimed, found, same ? List.of() : List.of(flaw));
    }

    private boolean checkRules(PlanDocument plan) {
        boolean same = says(plan, "/rules/digest", matrix.rules().digest())
                && says(plan, "/rules/name", matrix.rules().name())
                && says(plan, "/rules/version", matrix.rules().version());
        String claimed =
                plan.shown("/rules/name") + " " + plan.shown("/rules/version") + " " + cut(plan.shown("/rules/digest"));
        String found = matrix.rules().name() + " " + matrix.rules().version() + " "
                + cut(matrix.rules().digest());
        Flaw flaw = new Flaw(Flaw.Kind.OTHER_RULES, PlanFolder.PLAN, claimed, found);
        return checks.add(Subject.RULES, claimed, found, same ? List.of() : List.of(flaw));
    }

    private static boolean says(PlanDocument plan, String place, String value) {
        return plan.text(place).filter(value::equals).isPresent();
    }

    private static String cut(String digest) {
        return digest.length() <= DIGITS_SHOWN ? digest : digest.substring(0, DIGITS_SHOWN) + "...";
    }
}
