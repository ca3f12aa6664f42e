package io.deskweave.graphqlapi.limits;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one GraphQL request may ask for ({@code deskweave.limits}). Counts are taken with all fragments written out.
 *
 * @param documentSize in characters
 * @param depth of nested fields; introspection may go {@link #INTROSPECTION_DEPTH} deep
 * @param rootFields of a query
 * @param mutations root fields of a mutation, which run one after another
 * @param variables the size of all variables as JSON
 * @param time after which a query is given up
 * @param cachedDocuments how many characters of checked documents are kept for the next time
 */
@Validated
@ConfigurationProperties("deskweave.limits")
public record LimitSettings(
        @DefaultValue("64KB") @NotNull DataSize documentSize,
        @DefaultValue("10000") @Positive int tokens,
        @DefaultValue("15") @Positive int depth,
        @DefaultValue("500") @Positive int fields,
        @DefaultValue("100") @Positive int aliases,
        @DefaultValue("50") @Positive int rootFields,
        @DefaultValue("10") @Positive int mutations,
        @DefaultValue("50") @Positive int directives,
        @DefaultValue("100") @Positive int fragments,
        @DefaultValue("512KB") @NotNull DataSize variables,
        @DefaultValue("10s") @NotNull Duration time,

        @Name("cached-documents") @DefaultValue("8MB") @NotNull
        DataSize cachedDocuments) {

    /** Deep enough for the introspection query of GraphiQL and of code generators, which follow nine wrapped types. */
    static final int INTROSPECTION_DEPTH = 20;
}
