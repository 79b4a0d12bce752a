package org.talka.engine.verification.group;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.talka.engine.explain.Explainer;
import org.talka.engine.explain.Language;
import org.talka.engine.io.plan.BrokenFile;
import org.talka.engine.io.plan.GroupsDocument;
import org.talka.engine.io.plan.PlanFolder;
import org.talka.engine.io.report.CircleReport;
import org.talka.engine.io.report.ConsortiumReport;
import org.talka.engine.io.report.Seal;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.model.JsonPointers;
import org.talka.engine.plan.Check;
import org.talka.engine.plan.Check.Subject;
import org.talka.engine.plan.Checklist;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.plan.Verdict;

/**
 * Checks the files of a plan of shared tasks or of peer circles. It takes from them who is with whom, works out
 * everything else anew, and holds that against what they say.
 */
public final class GroupVerification {

    private static final int DIGITS_SHOWN = 12;

    private final CooperationMatrix matrix;
    private final PlanFolder folder;
    private final GroupsDocument plan;
    private final Checklist checks;

    private GroupVerification(
            CooperationMatrix matrix, PlanFolder folder, GroupsDocument plan, Consumer<Check> listener) {
        this.matrix = matrix;
        this.folder = folder;
        this.plan = plan;
        this.checks = new Checklist(plan.isOfCircles() ? Subject.ofCircles() : Subject.ofGroups(), listener);
    }

    /**
     * What there is to say about the plan in a folder, which holds a plan.json.
     *
     * @param matrix of the data and rules the plan should have been made for
     * @param listener told of each check once it is made
     * @throws IOException where a file that is there cannot be read
     */
    public static Verdict of(CooperationMatrix matrix, Path folder, Consumer<Check> listener) throws IOException {
        PlanFolder files = new PlanFolder(folder);
        try {
            GroupVerification verification =
                    new GroupVerification(matrix, files, GroupsDocument.read(files.plan()), listener);
            verification.run();
            return verification.checks.verdict();
        } catch (BrokenFile broken) {
            Checklist checks = new Checklist(Subject.ofGroups(), listener);
            checks.add(Subject.FILES, "", "", List.of(broken.flaw()));
            return checks.verdict();
        }
    }

    private void run() throws IOException {
        checkSeal();
        if (!checks.add(Subject.FILES, "", "", plan.misshapen()) | !(checkData() & checkRules())) {
            return;
        }
        Explainer explainer = Explainer.of(
                matrix, plan.text("/language").flatMap(Language::find).orElse(Language.EN));
        if (plan.isOfCircles()) {
            CirclesAnew circles = new CirclesAnew(matrix, plan);
            if (circles.arePossible(checks)) {
                CircleReport report = new CircleReport(matrix, explainer);
                compare(report.json(circles.plan()), report.tables(circles.plan()), circles.figures());
            }
        } else {
            TasksAnew tasks = new TasksAnew(matrix, plan);
            if (tasks.arePossible(checks)) {
                ConsortiumReport report = new ConsortiumReport(matrix, explainer);
                compare(report.json(tasks.plan()), report.tables(tasks.plan()), tasks.figures());
            }
        }
    }

    private void compare(byte[] expected, SortedMap<String, byte[]> tables, Fidelity.Figures figures)
            throws IOException {
        checkAttachments(tables);
        checkTables(tables);
        new Fidelity(plan.differences(expected)).report(checks, figures);
    }

    private void checkSeal() throws IOException {
        Seal seal = Seal.read(folder.plan()).orElse(null);
        if (seal == null) {
            checks.add(Subject.SEAL, "", "", List.of(new Flaw(Flaw.Kind.NO_SEAL, PlanFolder.PLAN)));
            return;
        }
        String claimed = cut(seal.claimed());
        String found = cut(seal.found());
        Flaw flaw = new Flaw(Flaw.Kind.SEAL_DIFFERS, PlanFolder.PLAN, claimed, found);
        checks.add(Subject.SEAL, claimed, found, seal.claimed().equals(seal.found()) ? List.of() : List.of(flaw));
    }

    private boolean checkData() {
        String claimed = plan.shown("/data/name") + " " + cut(plan.shown("/data/digest"));
        String found = matrix.data().name() + " " + cut(matrix.data().digest());
        boolean same = says("/data/digest", matrix.data().digest())
                && says("/data/name", matrix.data().name());
        Flaw flaw = new Flaw(Flaw.Kind.OTHER_DATA, PlanFolder.PLAN, claimed, found);
        return checks.add(Subject.DATA, claimed, found, same ? List.of() : List.of(flaw));
    }

    private boolean checkRules() {
        String claimed =
                plan.shown("/rules/name") + " " + plan.shown("/rules/version") + " " + cut(plan.shown("/rules/digest"));
        String found = matrix.rules().name() + " " + matrix.rules().version() + " "
                + cut(matrix.rules().digest());
        boolean same = says("/rules/digest", matrix.rules().digest())
                && says("/rules/name", matrix.rules().name())
                && says("/rules/version", matrix.rules().version());
        Flaw flaw = new Flaw(Flaw.Kind.OTHER_RULES, PlanFolder.PLAN, claimed, found);
        return checks.add(Subject.RULES, claimed, found, same ? List.of() : List.of(flaw));
    }

    private boolean says(String place, String value) {
        return plan.text(place).filter(value::equals).isPresent();
    }

    /** Whether each table is there, and the one that was written with plan.json. */
    private void checkAttachments(SortedMap<String, byte[]> tables) throws IOException {
        List<Flaw> flaws = new ArrayList<>();
        for (String file : tables.keySet()) {
            if (!folder.has(file)) {
                flaws.add(new Flaw(Flaw.Kind.NO_FILE, file));
            } else {
                String claimed = plan.text("/files/" + JsonPointers.part(file)).orElse("");
                String found = folder.digest(file);
                if (!claimed.equals(found)) {
                    flaws.add(new Flaw(Flaw.Kind.ATTACHMENT_DIFFERS, file, cut(claimed), cut(found)));
                }
            }
        }
        checks.add(Subject.ATTACHMENTS, "", "", flaws);
    }

    /** Row by row. */
    private void checkTables(SortedMap<String, byte[]> tables) throws IOException {
        Flaws flaws = new Flaws();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            if (folder.has(table.getKey())) {
                byte[] bytes = Files.readAllBytes(folder.folder().resolve(table.getKey()));
                List<String> expected = lines(table.getValue());
                List<String> found = lines(bytes);
                for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
                    String right = i < expected.size() ? expected.get(i) : "";
                    String there = i < found.size() ? found.get(i) : "";
                    if (!right.equals(there)) {
                        flaws.add(new Flaw(
                                Flaw.Kind.DIFFERS, table.getKey() + ":" + (i + 1), shown(there), shown(right)));
                    }
                }
            } else {
                flaws.add(new Flaw(Flaw.Kind.NO_FILE, table.getKey()));
            }
        }
        checks.add(Subject.GROUPS_TABLE, "", "", flaws.list());
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }

    private static String shown(String row) {
        String plain = row.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() <= 100 ? plain : plain.substring(0, 100) + "...";
    }

    private static String cut(String digest) {
        return digest.length() <= DIGITS_SHOWN ? digest : digest.substring(0, DIGITS_SHOWN) + "...";
    }
}
