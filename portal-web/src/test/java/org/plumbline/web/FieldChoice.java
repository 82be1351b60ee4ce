package org.plumbline.web;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.plumbline.account.control.Founding;
import org.plumbline.account.control.Languages;
import org.plumbline.account.entity.DepositRule;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.Visibility;
import org.plumbline.project.entity.Coordinates;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.PriceMode;

/** Each field that takes one of a list or a range, and who refuses anything else. */
enum FieldChoice {

    TIME_ZONE("timeZone", Founding::zone),
    PROJECT_TIME_ZONE("timeZone", zone -> new Project(1, "Miller kitchen", ZoneOffset.UTC).moveTo(zone)),
    LATITUDE("latitude", text -> Coordinates.parse(text, "0")),
    LONGITUDE("longitude", text -> Coordinates.parse("0", text)),
    DEPOSIT_KIND("depositKind", kind -> DepositRule.of(kind, BigDecimal.ONE)),
    GROUP_KIND("kind", DraftContent::kind),
    DECISION_RULE("rule", DecisionRule::of),
    DECISION_ORDER("order", DecisionOrder::of),
    PRICE_MODE("mode", PriceMode::of),
    DOCUMENT_TYPE("type", DocumentType::of),
    DOCUMENT_VISIBILITY("visibility", Visibility::of),
    LANGUAGE("language", Languages::demandSpoken),
    CURRENCY("currency", Founding::currency);

    private final String field;
    private final Consumer<String> taker;

    FieldChoice(String field, Consumer<String> taker) {
        this.field = field;
        this.taker = taker;
    }

    String field() {
        return field;
    }

    void take(String text) {
        taker.accept(text);
    }
}
