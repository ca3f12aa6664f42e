package io.deskweave.metadata.texts;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.outlines.Body;

/**
 * A text that is sent about a record.
 *
 * @param object the object of the record that it is about
 * @param subject only of channels that have one; with placeholders as in the text
 * @param text with placeholders, each a rule between two pairs of braces, such as {@code {{customer.name}}}
 */
public record Message(String name, String object, Channel channel, Texts labels, Texts subject, Texts text) {

    /** The way on which it is sent. */
    public enum Channel {
        MAIL(true, 10_000),
        SMS(false, 500),
        WECOM(false, 2_000),
        IN_APP(true, 2_000);

        private final boolean subject;
        private final int lengthMax;

        Channel(boolean subject, int lengthMax) {
            this.subject = subject;
            this.lengthMax = lengthMax;
        }

        public boolean hasSubject() {
            return subject;
        }

        /** In characters, before placeholders are filled. */
        public int lengthMax() {
            return lengthMax;
        }
    }

    static Message of(Element element) {
        var body = new Body(element.body());
        return new Message(
                element.name(),
                body.text("object"),
                body.oneOf("channel", Channel.class, Channel.MAIL),
                body.texts("labels"),
                body.texts("subject"),
                body.texts("text"));
    }
}
