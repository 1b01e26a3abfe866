package learninghub.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One refusal as the client sees it (RFC 9457), with the request id and the trace to quote when asking for help. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, String traceId) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
