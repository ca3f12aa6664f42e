package io.deskweave.metadata.expressions.tree;

import io.deskweave.metadata.expressions.types.Member;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from the record to a value: a field of its own, or references and then a field of the last. */
public record Path(List<Member> members) {

    public Path {
        members = List.copyOf(members);
    }

    public static Path of(Member member) {
        return new Path(List.of(member));
    }

    public Path to(Member member) {
        return new Path(Stream.concat(members.stream(), Stream.of(member)).toList());
    }

    /** The field of the record itself with which the way begins. */
    public Member first() {
        return members.getFirst();
    }

    public Member last() {
        return members.getLast();
    }

    /** Whether it leaves the record. */
    public boolean isRelated() {
        return members.size() > 1;
    }

    /** By names, such as {@code customer.tier}. */
    public String shown() {
        return members.stream().map(Member::name).collect(Collectors.joining("."));
    }

    /** By ids, such as {@code f6.f2}: the same for ever. */
    public String key() {
        return members.stream().map(Member::id).collect(Collectors.joining("."));
    }
}
