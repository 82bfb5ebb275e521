package groundswell.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;

/**
 * How a run ended, written as {@code runs/RUN_ID.json} whatever happened.
 *
 * @param status published, nothing_new, gate_failed, user_error or fault
 * @param releaseId release that is current after the run, null where there is none
 * @param reason why, null for a published run
 */
public record Verdict(
        @JsonProperty("run_id") String runId,
        String status,
        @JsonProperty("release_id") String releaseId,
        String reason,
        @JsonProperty("started_at") String startedAt,
        @JsonProperty("ended_at") String endedAt) {
    static final String PUBLISHED = "published";
    static final String NOTHING_NEW = "nothing_new";
    static final String GATE_FAILED = "gate_failed";
    static final String USER_ERROR = "user_error";
    static final String FAULT = "fault";

    /** Returns whether repeating the run would do nothing. */
    boolean isFinished() {
        return status.equals(PUBLISHED) || status.equals(NOTHING_NEW);
    }

    static Optional<Verdict> of(Storage storage, String runId) {
        return storage.read(path(runId)).map(text -> {
            try {
                return Manifest.JSON.readValue(text, Verdict.class);
            } catch (JsonProcessingException e) {
                throw new groundswell.config.UserError(path(runId) + " is damaged", e);
            }
        });
    }

    void write(Storage storage) {
        storage.replace(path(runId), Manifest.write(this));
    }

    private static String path(String runId) {
        return "runs/" + runId + ".json";
    }
}
