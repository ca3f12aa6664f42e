package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a tenant may define; see {@link Limits} for what it costs. Lowering one takes nothing from those who have
 * more: what is in force stays in force, and only grows no further.
 *
 * @param objects in one tenant
 * @param fields in one object
 * @param formerNames of one field
 * @param elements of one kind, such as forms
 * @param ruleLength characters of one rule
 * @param flowNodes of one flow
 * @param languages of one tenant
 */
@Validated
@ConfigurationProperties("deskweave.metadata.limits")
record DefinitionSettings(
        @DefaultValue("200") @Min(1) @Max(1_000) int objects,
        @DefaultValue("500") @Min(1) @Max(1_000) int fields,
        @DefaultValue("10") @Min(1) @Max(100) int formerNames,
        @DefaultValue("200") @Min(1) @Max(10_000) int elements,

        @DefaultValue("2000") @Min(100) @Max(Limits.RULE_LENGTH_MOST)
        int ruleLength,

        @DefaultValue("500") @Min(10) @Max(2_000) int flowNodes,
        @DefaultValue("20") @Min(2) @Max(50) int languages) {

    Limits limits() {
        return new Limits(objects, fields, formerNames, elements, ruleLength, flowNodes, languages);
    }
}
