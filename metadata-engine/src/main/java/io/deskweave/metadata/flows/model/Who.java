package io.deskweave.metadata.flows.model;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import java.util.List;
import java.util.Optional;

/**
 * Who is meant: everybody with one of these roles in one of these departments (in any, when none is named), and whom
 * the fields and the rule name.
 *
 * @param roles keys of roles
 * @param departments names of departments, as the organisation has them
 * @param fields ids of fields of the record that name somebody
 * @param rule gives the id of a person
 */
public record Who(List<String> roles, List<String> departments, List<String> fields, Optional<CheckedRule> rule) {

    public Who {
        roles = List.copyOf(roles);
        departments = List.copyOf(departments);
        fields = List.copyOf(fields);
    }

    public boolean isNobody() {
        return roles.isEmpty() && departments.isEmpty() && fields.isEmpty() && rule.isEmpty();
    }

    /** How many it can be at most, as far as that is known beforehand. */
    public Optional<Integer> most() {
        return roles.isEmpty() && departments.isEmpty()
                ? Optional.of(fields.size() + (rule.isPresent() ? 1 : 0))
                : Optional.empty();
    }
}
