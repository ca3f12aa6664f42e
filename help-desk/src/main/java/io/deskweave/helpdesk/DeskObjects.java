package io.deskweave.helpdesk;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.StandardObjects;
import java.util.List;
import org.springframework.stereotype.Component;

/** The standard objects of a help desk. */
@Component
class DeskObjects implements StandardObjects {

    @Override
    public List<ObjectDefinition> objects() {
        return List.of(
                Customer.definition(),
                Contact.definition(),
                Product.definition(),
                Asset.definition(),
                Order.definition(),
                Agent.definition(),
                Article.definition(),
                Ticket.definition());
    }
}
