package org.talka.engine.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.talka.engine.explain.FindingText;
import org.talka.engine.explain.Language;
import org.talka.engine.model.Finding;

/** Findings as JSON. */
public final class FindingsReport {

    private FindingsReport() {}

    /** faults: how many; findings: file, row, column, cause, fault, message. */
    public static byte[] json(List<Finding> findings, Language language) {
        ObjectNode root = Json.object();
        root.put("faults", findings.stream().filter(Finding::isFault).count());
        ArrayNode array = root.putArray("findings");
        for (Finding finding : findings) {
            array.addObject()
                    .put("file", finding.file())
                    .put("row", finding.row())
                    .put("column", finding.column())
                    .put("cause", finding.cause().name())
                    .put("fault", finding.isFault())
                    .put("message", FindingText.of(finding, language));
        }
        return Json.bytes(root);
    }
}
