package uk.rooftree.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import uk.rooftree.returns.submission.Submission;

/** A submission as a script reads it; {@code submission.json} in its folder has all of it. */
final class SubmissionJson {

    private SubmissionJson() {
    }

    static Map<String, Object> of(Submission submission) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("submission", submission.number());
        json.put("return", submission.kind());
        json.put("period", submission.period());
        json.put("release", submission.release());
        json.put("as_at", submission.asAt().toString());
        json.put("submitted_at", submission.submittedAt().toString());
        json.put("signed_by", submission.signOff().by());
        Map<String, Object> statements = new LinkedHashMap<>();
        submission.signOff().statements().forEach((section, statement) -> statements.put(section.isEmpty() ? "all" : section, statement.id()));
        json.put("statements", statements);
        json.put("version", submission.program().version());
        Map<String, Object> outputs = new LinkedHashMap<>();
        submission.outputs().forEach(file -> outputs.put(file.name(), file.sha256()));
        json.put("outputs", outputs);
        json.put("folder", submission.folder().toString());
        return json;
    }
}
