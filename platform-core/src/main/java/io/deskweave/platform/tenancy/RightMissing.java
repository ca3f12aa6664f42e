package io.deskweave.platform.tenancy;

import io.deskweave.platform.problems.Problem;
import java.util.Locale;

record RightMissing(Right right) implements Problem {

    @Override
    public String code() {
        return "access.right-missing";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String message() {
        return "Your role does not allow you to %s"
                .formatted(right.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public String advice() {
        return "Ask an administrator of your desk for a role that does";
    }

    @Override
    public Mover mover() {
        return Mover.ADMINISTRATOR;
    }
}
