package app

import io.github.orgwright.core.Organization
import io.github.orgwright.core.Position
import io.github.orgwright.query.Traits.not
import io.github.orgwright.query.Traits.vacant
import io.github.orgwright.query.Who

fun main() {
    val org: Organization = Organization.named("Acme")
        .position("ceo") { it.title("Chief").heldBy("ada") }
        .position("head") { it.reportsTo("ceo") }
        .position("pm") { it.reportsTo("head").heldBy("kim") }
        .build()
    val managers: List<Position> = Who.of(org).manages(org.position("pm")).that(not(vacant())).list()
    println(managers.map { it.id() })
}
