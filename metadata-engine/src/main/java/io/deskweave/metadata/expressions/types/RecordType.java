package io.deskweave.metadata.expressions.types;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The records of one object as rules see them.
 *
 * @param members by name, former names included
 * @param retired names that there were
 */
public record RecordType(String id, String name, Map<String, Member> members, Set<String> retired) {

    public RecordType {
        members = new TreeMap<>(members);
        retired = new TreeSet<>(retired);
    }

    public Optional<Member> member(String memberName) {
        return Optional.ofNullable(members.get(memberName));
    }
}
