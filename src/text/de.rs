//! German.

use super::{Key, SiteKey};

pub(super) fn pattern(key: Key) -> &'static str {
    match key {
        Key::ListComma => ", ",
        Key::ListAnd => " und ",

        Key::TermUser => "Benutzer",
        Key::TermDevice => "Gerät",
        Key::TermBase => "Windows Server",
        Key::TermRds => "RDS",
        Key::TermPerUser => "Pro Benutzer",
        Key::TermPerDevice => "Pro Gerät",
        Key::TermStandard => "Standard",
        Key::TermDatacenter => "Datacenter",
        Key::TermEssentials => "Essentials",
        Key::TermFoundation => "Foundation",
        Key::TermAuthenticated => "mit Anmeldung",
        Key::TermAnonymousInternet => "über das Internet ohne Anmeldung",
        Key::TermAdministration => "nur zur Verwaltung",
        Key::TermSameDomain => "dieselbe Domäne",
        Key::TermTwoWayTrust => "eine Domäne mit bidirektionaler Vertrauensstellung",
        Key::TermNoTrust => "eine Domäne ohne bidirektionale Vertrauensstellung",
        Key::TermSameWorkgroup => "dieselbe Arbeitsgruppe",
        Key::TermSmallBusinessServer => "Small Business Server",
        Key::TermMultiPointServer => "MultiPoint Server",
        Key::TermStorageServer => "Storage Server",
        Key::TermHyperVServer => "Hyper-V Server",
        Key::TermAzureLocal => "Azure Local",
        Key::TermSemiAnnualChannel => "Windows Server Semi-Annual Channel",
        Key::TermAnnualChannel => "Windows Server Annual Channel",
        Key::TermAzureVirtualDesktop => "Azure Virtual Desktop",
        Key::TermCloudVirtualMachine => "Windows Server in Azure oder einer anderen Cloud",
        Key::TermServiceProviderHosting => "Hosting unter SPLA",
        Key::TermCertain => "Ja",
        Key::TermWithWarnings => "Ja, mit Warnhinweis",

        Key::MissingServer => "die Version von Windows Server",
        Key::MissingBaseCal => "die Windows Server-CAL",
        Key::MissingRdsCal => "die RDS-CAL",
        Key::MissingMode => "der Lizenzierungsmodus",
        Key::MissingLicenseServer => "der Lizenzserver",
        Key::MissingActivation => "der Aktivierungsstatus des Lizenzservers",
        Key::MissingMembership => "die Domäne oder Arbeitsgruppe",

        Key::YesBaseCal => {
            "{certainty}: Eine {kind:user=Benutzer|device=Geräte}-CAL {cal} ist die richtige für Windows Server {server}."
        }
        Key::YesRds => {
            "{certainty}: Eine RDS-{kind:user=Benutzer|device=Geräte}-CAL {cal} auf einem Lizenzserver {license_server} öffnet Sitzungen auf Windows Server {host}."
        }
        Key::YesRdsOnly => {
            "{certainty}: Eine RDS-{kind:user=Benutzer|device=Geräte}-CAL {cal} auf einem Lizenzserver {license_server} öffnet Sitzungen auf Windows Server {host} {edition}; eine Basis-CAL braucht diese Edition nicht."
        }
        Key::YesNoBaseCal => "{certainty}: Windows Server {server} {edition} braucht keine CALs.",
        Key::YesAnonymous => "{certainty}: Für den Zugriff über das Internet ohne Anmeldung ist keine CAL nötig.",
        Key::YesAdministration => {
            "{certainty}: Bis zu zwei Personen, die den Server nur verwalten, brauchen keine CAL."
        }
        Key::NoBaseCalTooOld => "Nein: Eine CAL {cal} gilt nicht für Windows Server {server}.",
        Key::NoRdsCalTooOld => "Nein: Eine RDS-CAL {cal} gilt nicht für Windows Server {host}.",
        Key::NoLicenseServerHolds => "Nein: Ein Lizenzserver {license_server} kann keine RDS-CALs {cal} aufnehmen.",
        Key::NoLicenseServerServes => "Nein: Ein Lizenzserver {license_server} bedient keinen Sitzungshost {host}.",
        Key::NoModeMismatch => "Nein: Ein Sitzungshost im Modus „Pro Gerät“ weist Personen mit Benutzer-CALs ab.",
        Key::NoWorkgroupPerUser => "Nein: In einer Arbeitsgruppe wird RDS nur „Pro Gerät“ lizenziert.",
        Key::NoTrust => {
            "Nein: Ohne bidirektionale Vertrauensstellung erhält der Sitzungshost von diesem Lizenzserver keine Lizenzen."
        }
        Key::NoNotActivated => "Nein: Der Lizenzserver muss aktiviert werden, bevor er RDS-CALs aufnehmen kann.",
        Key::NoPerUserOn2000 => "Nein: Windows 2000 kennt für die Terminaldienste keine Lizenzierung „Pro Benutzer“.",
        Key::OpenUntilSaid => "Noch nicht entschieden, da noch nicht angegeben: {missing}.",
        Key::NotCovered => "Nicht abgedeckt: Diese Regeln erfassen {product} nicht.",
        Key::NotCoveredEdition => {
            "Nicht abgedeckt: Diese Regeln kennen keine Edition {edition} von Windows Server {server}."
        }

        Key::BaseCalRequired => {
            "Jeder Benutzer oder jedes Gerät, das sich an Windows Server {server} anmeldet, braucht eine Basis-CAL. Welche vorhanden ist, wurde nicht angegeben."
        }
        Key::BaseCalRequiredSomewhere => {
            "Jeder Benutzer oder jedes Gerät, das sich an einem Windows Server anmeldet, braucht eine Basis-CAL. Welche vorhanden ist, wurde nicht angegeben."
        }
        Key::BaseCalReaches => {
            "Die Basis-CAL {cal} gilt für Windows Server {server}: Sie hat diese Version oder eine neuere."
        }
        Key::BaseCalTooOld => {
            "Die Basis-CAL {cal} ist älter als Windows Server {server}. Nötig ist eine CAL {needed} oder eine neuere; weitere alte helfen nicht."
        }
        Key::NoR2BaseCal => "Eine CAL {r2} wurde nie verkauft: Für {r2} ist die CAL {cal} die richtige.",
        Key::ServerHoldsNoCals => {
            "Die Lizenz für Windows Server {server} enthält keine CALs; sie werden gesondert gekauft."
        }
        Key::OldBoxesHeldCals => {
            "Vielen Boxversionen von Windows Server {server} lagen fünf CALs bei. Erst klären, was in der Box lag, dann damit rechnen."
        }
        Key::EditionNeedsNoBaseCal => {
            "{edition} braucht keine Basis-CALs, ist dafür aber auf {users} Benutzer begrenzt."
        }
        Key::EssentialsNeedsNoBaseCal => {
            "Essentials braucht keine Basis-CALs, ist dafür aber auf {users} Benutzer und {devices} Geräte begrenzt."
        }
        Key::EditionUnknown => {
            "Diese Regeln kennen keine Edition {edition} von Windows Server {server}. Die Bezeichnung auf der Lizenz prüfen."
        }
        Key::AnonymousNeedsNoCal => "Für den Zugriff über das Internet ohne Anmeldung ist keine CAL nötig.",
        Key::AdministrationNeedsNoCal => {
            "Bis zu {people} Personen oder Geräte, die den Server nur verwalten, brauchen keine CAL."
        }
        Key::AdministrationNeedsNoRdsCal => {
            "Für {sessions} gleichzeitige Sitzungen zur Verwaltung sind weder RDS-CAL noch Lizenzserver nötig, für weitere schon."
        }
        Key::BaseCalNotNeeded => "Die Basis-CAL {cal} wird hier nicht gebraucht.",
        Key::SessionsAreAuthenticated => {
            "Eine Sitzung beginnt mit einer Anmeldung. Die Ausnahme für den anonymen Zugriff über das Internet greift daher nicht: Es sind CALs nötig."
        }
        Key::RdsCalComesOnTop => "Eine RDS-CAL kommt zur Basis-CAL hinzu und ersetzt sie nie: Beide sind einzuplanen.",
        Key::RdsCalRequired => {
            "Jeder Benutzer oder jedes Gerät, das eine Sitzung auf Windows Server {host} öffnet, braucht eine RDS-CAL. Welche vorhanden ist, wurde nicht angegeben."
        }
        Key::RdsCalRequiredSomewhere => {
            "Jeder Benutzer oder jedes Gerät, das eine Sitzung öffnet, braucht eine RDS-CAL. Welche vorhanden ist, wurde nicht angegeben."
        }
        Key::RdsCalReaches => {
            "Die RDS-CAL {cal} gilt für einen Sitzungshost {host}: Sie hat diese Version oder eine neuere."
        }
        Key::RdsCalTooOld => {
            "Die RDS-CAL {cal} ist älter als der Sitzungshost {host}. Nötig ist eine RDS-CAL {needed} oder eine neuere."
        }
        Key::LicenseServerHolds => {
            "Ein Lizenzserver {license_server} nimmt RDS-CALs {cal} auf: Sie haben seine Version oder eine ältere."
        }
        Key::LicenseServerTooOldForCal => {
            "Ein Lizenzserver {license_server} kann keine RDS-CALs {cal} aufnehmen, denn sie sind neuer als er. Sie lassen sich dort nicht installieren, auch wenn die Aktivierungswebsite sie anbietet."
        }
        Key::LicenseServerServes => "Ein Lizenzserver {license_server} bedient Sitzungshosts {host}.",
        Key::LicenseServerTooOldForHost => {
            "Ein Lizenzserver {license_server} bedient keinen Sitzungshost {host}, denn dieser ist neuer als er."
        }
        Key::LicenseServerRequired => {
            "RDS-CALs werden auf einem Lizenzserver installiert und von ihm ausgestellt. Welche Version er hat, wurde nicht angegeben."
        }
        Key::LicenseServerActivated => {
            "Der Lizenzserver {license_server} ist aktiviert, sodass sich RDS-CALs darauf installieren lassen."
        }
        Key::LicenseServerNotActivated => {
            "RDS-CALs lassen sich nur auf einem aktivierten Lizenzserver installieren. Bis zur Aktivierung stellt er nur temporäre Geräte-CALs aus, die {days} Tage gelten."
        }
        Key::ActivationNotSaid => {
            "RDS-CALs lassen sich nur auf einem aktivierten Lizenzserver installieren. Ob dieser aktiviert ist, wurde nicht angegeben."
        }
        Key::ModeFits => {
            "Der Sitzungshost ist auf „{mode}“ eingestellt, und die RDS-CALs sind {kind:user=Benutzer|device=Geräte}-CALs: Das passt zusammen."
        }
        Key::UserCalsOnPerDeviceHost => {
            "Ein Sitzungshost im Modus „Pro Gerät“ fordert Geräte-CALs an. Sind nur Benutzer-CALs vorhanden, wird jedes Gerät abgewiesen, sobald seine temporäre CAL nach {days} Tagen abgelaufen und die Karenzzeit vorbei ist."
        }
        Key::DeviceCalsOnPerUserHost => {
            "Ein Sitzungshost im Modus „Pro Benutzer“ fordert keine Geräte-CALs an. Niemand wird abgewiesen, und jedes Gerät mit einer Geräte-CAL ist lizenziert, aber der Lizenzserver meldet, dass Modus und CALs nicht zusammenpassen, und verfolgt nichts nach."
        }
        Key::ModeNotSaid => {
            "Der Lizenzierungsmodus des Sitzungshosts muss zu den CALs passen: {kind:user=„Pro Benutzer“ für Benutzer-CALs|device=„Pro Gerät“ für Geräte-CALs}. Welcher Modus eingestellt ist, wurde nicht angegeben."
        }
        Key::ModeNotSaidAtAll => {
            "Der Lizenzierungsmodus des Sitzungshosts muss zur Art der RDS-CAL passen. Welcher Modus eingestellt ist, wurde nicht angegeben."
        }
        Key::MembershipFits => {
            "{membership:same-domain=Sitzungshost und Lizenzserver sind in derselben Domäne|two-way-trust=Die Domänen von Sitzungshost und Lizenzserver vertrauen einander|same-workgroup=Sitzungshost und Lizenzserver sind in derselben Arbeitsgruppe|no-trust=Sitzungshost und Lizenzserver sind getrennt}: Lizenzen können ausgestellt werden."
        }
        Key::NoTrustNoLicenses => {
            "Sitzungshost und Lizenzserver müssen in derselben Arbeitsgruppe oder Domäne sein, oder zwischen ihren Domänen muss eine bidirektionale Vertrauensstellung bestehen."
        }
        Key::MembershipNotSaid => {
            "Sitzungshost und Lizenzserver müssen in derselben Arbeitsgruppe oder Domäne sein, oder zwischen ihren Domänen muss eine bidirektionale Vertrauensstellung bestehen. Wie sie verbunden sind, wurde nicht angegeben."
        }
        Key::WorkgroupFits => "In einer Arbeitsgruppe funktioniert die Lizenzierung „Pro Gerät“.",
        Key::WorkgroupPerUser => {
            "In einer Arbeitsgruppe funktioniert nur die Lizenzierung „Pro Gerät“. Ab Windows Server 2019 werden Sitzungen im Modus „Pro Benutzer“ Berichten zufolge nach {minutes} Minuten getrennt."
        }
        Key::PerUserNotEnforced => {
            "Benutzer-CALs werden technisch nicht erzwungen: Sitzungen öffnen sich auch dann, wenn CALs fehlen, doch das ist trotzdem ein Lizenzverstoß. Nachzählen muss man selbst."
        }
        Key::PerUserNotMonitored2003 => {
            "Ein Lizenzserver 2003 überwacht Benutzer-CALs nicht: Sein Zählerstand sinkt nicht, wenn sie genutzt werden."
        }
        Key::GracePeriod => {
            "Ohne Lizenzserver öffnen sich Sitzungen auf Windows Server {host} ab der ersten Clientverbindung {days} Tage lang (Karenzzeit), danach nicht mehr."
        }
        Key::NewerCalFallsBack => {
            "Der Lizenzserver sucht zuerst nach CALs {host} und stellt erst dann eine CAL {cal} aus. Die Richtlinie „Lizenzupgrade verhindern“ unterbindet diesen zweiten Schritt."
        }
        Key::NewerPerUserCalShowsOverUsed => {
            "Nutzungsberichte zeigen CALs {host} unter Umständen als „Built-in OverUsed“ und lassen den Bestand an CALs {cal} unberührt. Das allein bedeutet keinen Fehlbestand: Zu vergleichen ist die Zahl der Benutzer mit den vorhandenen CALs."
        }
        Key::NewerLicenseServerDoesNotHelp => {
            "Dass der Lizenzserver neuer ist, hilft nicht: Eine CAL {cal} behält auf einem Lizenzserver {license_server} ihre Rechte und gewinnt keine hinzu."
        }
        Key::HotfixFor2008LicenseServer => {
            "Ein Lizenzserver 2008 braucht den Hotfix 968074, um RDS-CALs mit der Bezeichnung 2008 R2 aufzunehmen."
        }
        Key::TsCalIsRdsCal => "TS-CALs 2008 und RDS-CALs 2008 R2 sind dieselbe Lizenz unter zwei Namen.",
        Key::NoR2RdsCal => "Eine RDS-CAL {r2} wurde nie verkauft: Für {r2} ist die RDS-CAL {cal} die richtige.",
        Key::PerDeviceOnlyOn2000 => {
            "Die Terminaldienste von Windows 2000 werden nur pro Gerät lizenziert: Es gibt weder einen Modus „Pro Benutzer“ noch eine Benutzer-CAL 2000."
        }
        Key::BuiltInLicensesOn2000 => {
            "Clients mit Windows 2000 Professional und XP Professional bringen eine Lizenz für Terminalserver unter Windows 2000 mit."
        }
        Key::OutOfSupport => "Windows Server {server} erhält seit dem {since} keinen Support mehr.",
        Key::SupportedUntil => "Der erweiterte Support für Windows Server {server} endet am {until}.",
        Key::OutsideScope => {
            "Für {product} gelten eigene Regeln. Auf eine Antwort sollte man sich erst nach Rückfrage bei einem Lizenzspezialisten verlassen."
        }
        Key::ChannelsForSoftwareAssurance => {
            "Versionen im Semi-Annual Channel und im Annual Channel sind Kunden mit Software Assurance vorbehalten und haben keine eigene RDS-CAL."
        }
        Key::AzureVirtualDesktopNeedsSoftwareAssurance => {
            "Sicher ist: Sitzungen auf Windows Server in Azure sind durch RDS-Benutzer-CALs mit aktiver Software Assurance oder durch RDS-Benutzerabonnementlizenzen abgedeckt."
        }
        Key::CloudIsOpen => {
            "Ob virtuelle Maschinen mit Windows Server in einer Cloud Basis-CALs brauchen, wird unterschiedlich beantwortet; eine verbindliche Antwort ist hier nicht möglich."
        }
        Key::HostingNeedsSals => {
            "Hosting für andere Unternehmen wird über Subscriber Access Licenses (SALs) unter SPLA lizenziert, nicht über CALs."
        }

        Key::DisagreeLicenseServerDirection => {
            "Ein Satz auf der Microsoft-Seite von 2025 besagt, dass RDS-CALs auf Lizenzserver derselben oder einer früheren Version gehören; die Tabelle darunter und alle anderen Quellen nennen dieselbe oder eine spätere. Wir folgen der Tabelle."
        }
        Key::DisagreeTemporaryDays => {
            "Ausgaben von 2017 und 2020 geben temporären Geräte-CALs 52 bis 89 Tage; spätere und die Dokumentation zu 2003 nennen 90. Wir folgen den 90 Tagen: Der Herausgeber hat die Seite berichtigt, und 52 bis 89 Tage beschreiben die Erneuerung dauerhafter CALs."
        }
        Key::DisagreeVersionMatch => {
            "Eine FAQ von HPE verlangt RDS-CALs in genau der Version des Sitzungshosts; Microsoft lässt neuere zu. Beim Nutzungsrecht folgen wir Microsoft; als Kaufempfehlung hat die FAQ etwas für sich, denn eine neuere CAL passt womöglich nicht zum vorhandenen Lizenzserver."
        }
        Key::DisagreeCoarseColumn => {
            "Die Microsoft-Tabellen von 2020 und 2023 fassen 2008 R2 und alles Frühere in einer Spalte zusammen, als gälte jede dieser CALs für 2008 und 2008 R2. Das RDS-Team sagt, dass dies für CALs 2003 nicht zutrifft. Wir folgen dem Team: Die Spalte ist zu grob."
        }
        Key::DisagreeTableHeading => {
            "Die Überschrift der Microsoft-Tabelle von 2017 spricht von Sitzungshosts, ihre Zeilen nennen Lizenzserver, und die letzte Zeile enthält eine Antwort zu viel. Wir lesen sie nach ihren Zeilen und lassen die überzählige Antwort weg."
        }
        Key::DisagreeGraceDays => {
            "Eine Ausgabe von 2020 gab für die Karenzzeit 180 Tage an; alle anderen Quellen nennen 120, für Windows 2000 sind es 90. Wir folgen diesen: Der Herausgeber hat die 180 berichtigt."
        }
        Key::DisagreeGraceStart => {
            "Nach verbreiteter Auskunft beginnt die Karenzzeit mit der Installation der Rolle; laut Microsoft beginnt sie mit der ersten Clientverbindung. Wir folgen Microsoft; vorsichtshalber zählt man ab der Installation."
        }
        Key::DisagreeGraceEnd => {
            "Eine Seite zur Problembehandlung von 2022 ließ die Karenzzeit enden, sobald ein Lizenzserver konfiguriert ist; andernorts endet sie mit der ersten dauerhaften CAL oder an ihrem letzten Tag. Wir folgen Letzterem: Die spätere Ausgabe enthält den Satz nicht mehr."
        }
        Key::DisagreeAzureDeviceCals => {
            "Dritte lassen in Azure nur RDS-Benutzer-CALs gelten; die Seite von Microsoft lässt beide Arten mit Software Assurance zu. Das bleibt offen: Sicher sind Benutzer-CALs."
        }
        Key::DisagreeAzureBaseCals => {
            "Ob virtuelle Maschinen mit Windows Server in Azure Basis-CALs brauchen, wird mal bejaht, mal verneint. Das bleibt offen."
        }
        Key::DisagreeExternalConnector => {
            "Manche Quellen zählen External Connectors je virtuellem Server, andere je lizenziertem physischem Server. Wir zählen je lizenziertem Server; wo virtuelle Maschinen einzeln lizenziert sind, ist das zu prüfen."
        }
        Key::DisagreeConcurrent => {
            "Manche Empfehlungen zählen die Personen, die gleichzeitig vor Ort sind. CALs werden namentlich bestimmten Benutzern oder bestimmten Geräten zugewiesen; nach gleichzeitiger Nutzung zählt allein der alte Modus „Pro Server“."
        }
        Key::DisagreeMoreDevices => {
            "Manche Empfehlungen stellen es auf den Kopf: Mehr Geräte als Benutzer sprechen für Benutzer-CALs, nicht für Geräte-CALs."
        }

        Key::UseBaseCal => "Basis-CALs {cal} verwenden",
        Key::UseRdsCal => "RDS-CALs {cal} verwenden",
        Key::UseRdsCalKind => "RDS-{kind:user=Benutzer|device=Geräte}-CALs verwenden",
        Key::SetMode => "den Sitzungshost auf „{mode}“ einstellen",
        Key::RunLicenseServer => "den Lizenzserver unter Windows Server {license_server} betreiben",
        Key::ActivateLicenseServer => "den Lizenzserver aktivieren",
        Key::JoinDomain => {
            "Sitzungshost und Lizenzserver in eine Domäne aufnehmen oder durch eine bidirektionale Vertrauensstellung verbinden"
        }
        Key::RunServer => "den Server unter Windows Server {server} betreiben",

        Key::CountNamed => {
            "Gezählt werden namentlich bestimmte Benutzer und einzelne Geräte, nicht die Personen, die gleichzeitig arbeiten."
        }
        Key::CountOncePerOrganisation => {
            "Eine CAL deckt ihren Benutzer oder ihr Gerät auf jedem Server dieser oder einer älteren Version in der Organisation ab: nicht mit der Zahl der Server multiplizieren."
        }
        Key::CountBothLines => "RDS-CALs kommen zu den Basis-CALs hinzu: Beide Positionen werden gebraucht.",
        Key::CountCalVersion => {
            "Für Windows Server {server} heißt die zu kaufende CAL {cal}: Die R2-Version bekam keine eigene."
        }
        Key::CountMixed => "Benutzer- und Geräte-CALs dürfen auf demselben Server gemischt werden.",
        Key::CountNobody => "Bisher ist niemand erfasst, der eine CAL braucht.",
        Key::CountAdministratorsExempt => {
            "{exempt:# Person, die nur verwaltet, ist|# Personen, die nur verwalten, sind} ausgenommen; {rest:# weitere braucht eine Benutzer-CAL|# weitere brauchen Benutzer-CALs}."
        }
        Key::CountEssentialsWithin => {
            "Essentials braucht keine Basis-CALs: {users} von {user_limit} Benutzern und {devices} von {device_limit} Geräten."
        }
        Key::CountFoundationWithin => "Foundation braucht keine Basis-CALs: {users} von {user_limit} Benutzern.",
        Key::CountOverLimit => {
            "{edition} endet bei {user_limit} Benutzern; {users} sind zu viele. Auf Standard umsteigen und für alle Benutzer CALs kaufen."
        }
        Key::CountOverDeviceLimit => {
            "{edition} endet bei {device_limit} Geräten; {devices} sind zu viele. Auf Standard umsteigen und für alle Benutzer CALs kaufen."
        }
        Key::CountExternalConnectors => {
            "Für Personen außerhalb der Organisation: {servers:# External Connector|# External Connectors}, je einer für jeden Server, auf den sie zugreifen, oder stattdessen {users:# Benutzer-CAL|# Benutzer-CALs}. Bei Auftragnehmern, die von außerhalb arbeiten, ist die Zuordnung strittig: nachfragen."
        }
        Key::CountExternalConnectorsRds => {
            "Für Personen außerhalb der Organisation: {servers:# Windows Server External Connector und # RDS External Connector|# Windows Server External Connectors und # RDS External Connectors}, je einer von beiden für jeden Server, auf den sie zugreifen, oder stattdessen {users:# Basis-Benutzer-CAL und # RDS-Benutzer-CAL|# Basis-Benutzer-CALs und # RDS-Benutzer-CALs}. Bei Auftragnehmern, die von außerhalb arbeiten, ist die Zuordnung strittig: nachfragen."
        }
        Key::CountPerServer => {
            "Im alten Modus „Pro Server“: {cals:# CAL|# CALs} für {servers:# Server mit höchstens|# Server mit jeweils höchstens} {connections:# gleichzeitigen Verbindung|# gleichzeitigen Verbindungen}. Der Wechsel zu „Pro Benutzer“ oder „Pro Gerät“ lässt sich nicht rückgängig machen."
        }
        Key::CountPerServerGone => "Windows Server {server} kennt keinen Modus „Pro Server“: Er endete mit 2008 R2.",
        Key::CountPackSpare => "Die Pakete enthalten {spare:# CAL|# CALs} mehr als benötigt.",
        Key::CountOwnedTooOld => {
            "Einige der vorhandenen {product}-CALs sind älter als Windows Server {server} und helfen dort nicht."
        }
        Key::CountDeviceOnly2000 => "Die Terminaldienste von Windows 2000 werden nur pro Gerät lizenziert.",
        Key::CountProved => "Bewiesen: Keine andere Wahl von Benutzer- und Geräte-CALs kostet weniger.",
        Key::CountNotProved => {
            "Der günstigste Kauf von {product}-CALs ließ sich mit dem zulässigen Rechenaufwand nicht beweisen: Der beste gefundene kostet {cost}, und kein Kauf kostet weniger als {lower_bound}."
        }

        Key::UnusedTooOld => "CALs {cal} gelten nicht für Windows Server {server}",
        Key::UnusedNotNeeded => "mehr {kind:user=Benutzer|device=Geräte}-CALs, als die günstigste Mischung braucht",
        Key::UnusedNoBaseCalsNeeded => "{edition} braucht keine Basis-CALs",
        Key::UnusedNoSessions => "niemand öffnet RDS-Sitzungen",
        Key::UnusedUserOn2000 => "Terminalserver unter Windows 2000 nehmen nur Geräte-CALs an",

        Key::RuleBaseCalRequired => {
            "Jeder Benutzer oder jedes Gerät, das direkt oder indirekt auf Windows Server Standard oder Datacenter zugreift, braucht eine CAL; auch Verzeichnis-, Namens-, Adress-, Datei- und Druckdienste zählen."
        }
        Key::RuleServerLicenseHoldsNoCals => {
            "Eine Serverlizenz enthält keine CALs. Vielen Boxversionen von 2000 bis 2008 R2 lagen fünf bei: nachfragen, nicht voraussetzen."
        }
        Key::RuleUserAndDeviceCals => {
            "Eine Benutzer-CAL gilt für einen namentlich bestimmten Benutzer an beliebig vielen Geräten, eine Geräte-CAL für ein Gerät mit beliebig vielen Benutzern."
        }
        Key::RuleKindsMayBeMixed => "Benutzer- und Geräte-CALs dürfen auf demselben Server gemischt werden.",
        Key::RuleOneCalForAllServers => {
            "Eine CAL deckt ihren Benutzer oder ihr Gerät auf beliebig vielen Servern ihrer oder einer älteren Generation in der Organisation ab."
        }
        Key::RuleNamedNotConcurrent => {
            "Gezählt werden namentlich bestimmte Benutzer und einzelne Geräte, nicht gleichzeitige Sitzungen."
        }
        Key::RulePerServerMode => {
            "Im Modus „Pro Server“, 2000 bis 2008 R2, braucht jeder Server so viele CALs, wie er höchstens gleichzeitige Verbindungen hat; der Wechsel zu „Pro Benutzer“ oder „Pro Gerät“ lässt sich nicht rückgängig machen."
        }
        Key::RuleBaseCalReachesServer => {
            "Eine Basis-CAL gilt für Server ihrer eigenen und älterer Versionen, nie für neuere."
        }
        Key::RuleR2TakesBaseReleaseCal => {
            "R2-Versionen nutzen die CALs ihrer Grundversion: Für 2003 R2, 2008 R2 und 2012 R2 wurden keine CALs verkauft."
        }
        Key::RuleEssentialsAndFoundationLimits => {
            "Essentials (25 Benutzer, 50 Geräte) und Foundation (15 Benutzer) brauchen keine Basis-CALs; jenseits der Grenzen auf Standard umsteigen und für alle Benutzer CALs kaufen."
        }
        Key::RuleEssentialsExperienceRole => {
            "Die Rolle „Essentials Experience“ auf Standard oder Datacenter wird mit bis zu 75 Benutzern und 75 Geräten unterstützt, und CALs sind nötig."
        }
        Key::RuleAnonymousInternetAccess => "Für den Zugriff über das Internet ohne Anmeldung ist keine CAL nötig.",
        Key::RuleAdministrationExempt => {
            "Bis zu zwei Benutzer oder Geräte, die einen Server nur verwalten, brauchen keine CAL."
        }
        Key::RuleServersNeedNoCal => {
            "Ein anderer lizenzierter Server, der auf einen Server zugreift, braucht keine CAL."
        }
        Key::RuleVirtualizationHostExempt => {
            "Ein physischer Host, der nur virtuelle Maschinen ausführt, braucht keine CALs; seine Gäste brauchen sie, jeweils in ihrer Version."
        }
        Key::RuleHpcWorkloads => {
            "Für den Zugriff auf Workloads für High Performance Computing ist keine CAL nötig; eine Hardwarepartition oder ein Blade ist ein eigenes Gerät."
        }
        Key::RuleReassignmentVolume => {
            "In der Volumenlizenzierung wechselt eine CAL höchstens alle 90 Tage zu einem anderen Benutzer oder Gerät, außer bei einem Hardwareausfall, beim Ende der Beschäftigung oder zur Vertretung während einer Abwesenheit."
        }
        Key::RuleReassignmentOem => {
            "Nach den OEM- und Einzelhandelsbestimmungen darf eine CAL dauerhaft neu zugewiesen werden oder vorübergehend einem Leihgerät oder einer Aushilfskraft; eine Frist von 90 Tagen ist nicht genannt."
        }
        Key::RuleMultiplexing => {
            "Das Bündeln von Verbindungen durch andere Hardware oder Software verringert die Zahl der CALs nicht."
        }
        Key::RuleExternalUsers => {
            "Personen, die weder Beschäftigte noch vor Ort tätige Auftragnehmer sind, können durch CALs abgedeckt werden oder durch je einen External Connector für jeden lizenzierten Server, auf den sie zugreifen."
        }
        Key::RuleRdsComesOnTop => {
            "RDS-CALs kommen hinzu: Eine Basis-CAL ist ebenfalls nötig; dasselbe gilt für External Connectors."
        }
        Key::RuleBaseCalsAreNotActivated => {
            "Basis-CALs werden weder aktiviert noch technisch erzwungen; als Beleg dient der Kaufnachweis."
        }
        Key::RuleSwitchKindAtRenewal => {
            "Benutzer- und Geräte-CALs lassen sich nur bei der Verlängerung der Software Assurance gegeneinander tauschen."
        }
        Key::RuleSoftwareAssuranceNextVersion => "Aktive Software Assurance für CALs schließt die nächste Version ein.",
        Key::RuleCalSuitesHoldBaseCal => {
            "CAL-Suites und die zugehörigen Bridges zu Abonnements schließen die Basis-CAL ein, nicht die RDS-CAL."
        }
        Key::RuleNetworkPrinters => {
            "Ein Netzwerkdrucker ist abgedeckt, wenn alle seine Benutzer Benutzer-CALs haben; andernfalls braucht er eine Geräte-CAL. Geräte außerhalb des Netzwerks brauchen keine."
        }
        Key::RulePackSizes => "Packgrößen sind eine Frage des Einkaufs: erst zählen, dann aufrunden.",
        Key::RuleAffiliates => {
            "In der Volumenlizenzierung gelten die eigenen CALs auch für die Server verbundener Unternehmen, nicht für die anderer Unternehmen."
        }
        Key::RuleCheapestMix => {
            "Die günstigste Mischung aus Benutzer- und Geräte-CALs deckt jedes Paar aus Benutzer und Gerät, die zusammen arbeiten, zum niedrigsten Preis ab."
        }
        Key::RuleRdsCalRequired => {
            "Jeder Benutzer oder jedes Gerät, das sich mit einem Sitzungshost verbindet, braucht eine RDS-CAL und dazu eine Basis-CAL."
        }
        Key::RuleIndirectSessions => {
            "Dasselbe gilt für Sitzungen, die indirekt oder über Technik anderer Anbieter erreicht werden."
        }
        Key::RulePerUserNotEnforced => {
            "RDS-Geräte-CALs werden Geräten zugewiesen und lassen sich nicht über ihre Zahl hinaus vergeben. RDS-Benutzer-CALs werden Benutzern zugewiesen und technisch nicht erzwungen: Mehr zu nutzen als vorhanden ist ein Lizenzverstoß."
        }
        Key::RuleModeMatchesCalKind => {
            "Der Lizenzierungsmodus des Sitzungshosts muss zur Art der RDS-CAL passen; ein Host hat jeweils nur einen Modus."
        }
        Key::RulePerDeviceFlow => {
            "„Pro Gerät“: Die erste Verbindung erhält eine temporäre CAL, die zweite eine dauerhafte, wenn der Lizenzserver aktiviert ist und eine frei hat."
        }
        Key::RuleTemporaryCal => "Eine temporäre Geräte-CAL gilt 90 Tage; im Modus „Pro Benutzer“ gibt es keine.",
        Key::RulePermanentCalRenewal => {
            "Eine dauerhafte Geräte-CAL läuft zufällig gewählte 52 bis 89 Tage und erneuert sich, wenn sieben oder weniger verbleiben."
        }
        Key::RulePerUserRenewal => {
            "Eine RDS-Benutzer-CAL zeigt 60 Tage an und erneuert sich bei der Anmeldung; bis zu ihrer Neuzuweisung müssen 90 Tage vergehen."
        }
        Key::RulePerUserNotMonitored2003 => {
            "Ein Lizenzserver 2003 überwacht Benutzer-CALs nicht; ab 2008 werden sie in Active Directory nachverfolgt."
        }
        Key::RuleRevocation => {
            "Höchstens 20 % der installierten Geräte-CALs einer Version können gleichzeitig widerrufen sein; bei Benutzer-CALs geht das nicht."
        }
        Key::RuleWorkgroupPerDevice => "In einer Arbeitsgruppe funktioniert RDS nur mit der Lizenzierung „Pro Gerät“.",
        Key::RuleLicenseServerInReach => {
            "Sitzungshost und Lizenzserver sind in derselben Arbeitsgruppe oder Domäne, oder zwischen ihren Domänen oder Gesamtstrukturen besteht eine bidirektionale Vertrauensstellung."
        }
        Key::RuleGracePeriod => {
            "Ein Sitzungshost arbeitet ab der ersten Clientverbindung 120 Tage (Windows 2000: 90) ohne Lizenzserver oder bis zur ersten dauerhaften CAL (Karenzzeit)."
        }
        Key::RuleLicenseServerActivated => {
            "Ein nicht aktivierter Lizenzserver stellt nur temporäre CALs aus, die 90 Tage gelten."
        }
        Key::RuleAdministrativeSessions => {
            "Für zwei gleichzeitige Sitzungen zur Verwaltung sind weder RDS-CAL noch Lizenzserver nötig, für weitere Administratoren schon."
        }
        Key::RuleRdsCalReachesSessionHost => {
            "Eine RDS-CAL gilt für Sitzungshosts ihrer eigenen und älterer Versionen, nie für neuere."
        }
        Key::RuleTsCalIsRdsCal => "TS-CALs 2008 und RDS-CALs 2008 R2 sind dieselbe Lizenz.",
        Key::RuleHotfix2008LicenseServer => "RDS-CALs 2008 R2 auf einem Lizenzserver 2008 brauchen den Hotfix 968074.",
        Key::RuleNoR2RdsCal => "Sitzungshosts 2012 R2 nutzen RDS-CALs 2012; RDS-CALs 2012 R2 gibt es nicht.",
        Key::RuleLicenseServerHoldsRdsCal => {
            "Ein Lizenzserver nimmt RDS-CALs seiner eigenen und aller früheren Versionen auf, nie späterer."
        }
        Key::RuleLicenseServerKeepsCalRights => {
            "Die Rechte einer CAL wachsen nicht, wenn sie auf einem neueren Lizenzserver installiert ist."
        }
        Key::RuleIssueOrder => {
            "Ein Lizenzserver bietet zuerst die CAL in der Version des Sitzungshosts an, dann eine neuere, sofern die Richtlinie „Lizenzupgrade verhindern“ das nicht untersagt."
        }
        Key::RuleBuiltInOverUsed => {
            "Bei neueren Benutzer-CALs für einen älteren Sitzungshost zeigen Berichte für die ältere Version „Built-in OverUsed“ und zählen den neueren Bestand nicht herunter."
        }
        Key::RuleDowngradedCals => {
            "CALs, die als ältere Version installiert wurden (Downgrade), zählen als diese Version, bis das Clearinghouse sie neu ausstellt."
        }
        Key::RuleMovingCals => {
            "CALs, die auf einen anderen Lizenzserver umziehen, werden vom ersten entfernt; beide zu nutzen ist ein Verstoß."
        }
        Key::RuleWindows2000 => {
            "Windows 2000: TS-CALs gibt es nur pro Gerät, und Clients mit Windows 2000 Professional und XP Professional nutzen integrierte Lizenzen."
        }
        Key::RuleOperatingSystemEquivalency => {
            "Ab 2003 ersetzt das Betriebssystem des Clients keine TS-CAL mehr; für jedes bis zum 24. April 2003 erworbene XP Professional gab es eine TS-CAL 2003."
        }
        Key::RuleExternalConnectorHost => {
            "Für einen External Connector wird der Sitzungshost auf „Pro Benutzer“ eingestellt und der Lizenzserver aktiviert, meist ohne installierte CALs."
        }
        Key::RuleAzureVirtualDesktop => {
            "Sitzungshosts mit Windows Server in Azure brauchen RDS-CALs mit aktiver Software Assurance oder RDS-Benutzerabonnementlizenzen."
        }
        Key::RuleEntraDomainServices => {
            "In Entra Domain Services funktionieren die Berichte über die Nutzung von Benutzer-CALs nicht; das wurde bestritten."
        }
        Key::RuleServicingChannels => {
            "Semi-Annual Channel und Annual Channel sind Kunden mit Software Assurance vorbehalten und haben keine eigene RDS-CAL."
        }
        Key::RuleUserLimit => {
            "Bei Standard und Datacenter begrenzen die CALs die Zahl der Benutzer; das technische Maximum von RDS liegt bei 65.535."
        }
        Key::RuleServiceProviderHosting => {
            "Für Hosting für andere Unternehmen sind Subscriber Access Licenses (SALs) unter SPLA nötig, keine CALs."
        }
        Key::RuleRdsCalInstallation => {
            "RDS-CALs werden, anders als Basis-CALs, auf einem aktivierten Lizenzserver installiert: online, über das Web oder per Telefon."
        }
        Key::RuleLicenseServerServesSessionHost => {
            "Ein Lizenzserver bedient Sitzungshosts seiner eigenen und älterer Versionen."
        }
        Key::RuleOutOfSupport => "Der Support endet an dem Tag, den die Lebenszyklusrichtlinie nennt.",
        Key::RuleOutsideScope => {
            "Small Business Server, MultiPoint Server, Storage Server, Hyper-V Server, Azure Local sowie Cloud- und Hostingprogramme liegen außerhalb dieser Regeln."
        }
        Key::RuleEditionOfRelease => "Foundation gab es von 2008 R2 bis 2012 R2, Essentials gibt es ab 2012.",
        Key::RuleSessionsAreAuthenticated => {
            "Wer eine Sitzung öffnet, meldet sich an; die Ausnahme für den anonymen Zugriff über das Internet gilt daher nie für RDS."
        }
        Key::RuleUnneededBaseCal => "Vorhandene CALs, die die Konfiguration nicht braucht, werden genannt.",
        Key::RuleProof => {
            "Nur mit Beweis heißt eine Berechnung die günstigste: mit einer Untergrenze, die ihren Kosten gleicht."
        }

        Key::Disclaimer => {
            "Stand der Regeln: {rules}. Keine Rechtsberatung: Verbindlich sind der eigene Vertrag und die Produktbestimmungen (Product Terms). Keine Verbindung zu Microsoft."
        }

        Key::TimeInstalledBeforeActivation => {
            "RDS-CALs lassen sich nur auf einem aktivierten Lizenzserver installieren: Früher datierte zählen ab seiner Aktivierung."
        }
        Key::EventGraceBegins => "Der erste Client verbindet sich; die Karenzzeit von {days} Tagen beginnt.",
        Key::EventGraceBeginsCautiously => {
            "Die Rolle ist installiert; vorsichtshalber von hier an gerechnet beginnt die Karenzzeit von {days} Tagen."
        }
        Key::EventGraceEndsCautiously => {
            "Ab der Installation der Rolle gerechnet wären die {days} Tage der Karenzzeit vorbei: die vorsichtige Grenze."
        }
        Key::EventGraceEnds => "Die Karenzzeit ist nach {days} Tagen vorbei.",
        Key::EventGraceEndsByCal => "Der Lizenzserver stellt die erste dauerhafte CAL aus; damit endet die Karenzzeit.",
        Key::EventCalsInstalled => {
            "{quantity:# RDS-{kind:user=Benutzer|device=Geräte}-CAL {cal} wird|# RDS-{kind:user=Benutzer|device=Geräte}-CALs {cal} werden} auf dem Lizenzserver installiert."
        }
        Key::EventTemporaryIssued => {
            "Bei der ersten Verbindung {clients:erhält Client {first} eine temporäre CAL, die {days} Tage gilt|erhalten die Clients {first} bis {last} temporäre CALs, die {days} Tage gelten}."
        }
        Key::EventTemporaryNotUpgraded => {
            "Unter „Pro Benutzer“ belässt es 2003 bei der temporären Lizenz: Sie wird nicht aufgewertet, und CALs werden nicht heruntergezählt."
        }
        Key::EventTemporaryExpires => {
            "{clients:Die temporäre CAL von Client {first} ist abgelaufen|Die temporären CALs der Clients {first} bis {last} sind abgelaufen}."
        }
        Key::EventPermanentIssued => {
            "Bei der zweiten Verbindung {clients:erhält Client {first} eine dauerhafte CAL|erhalten die Clients {first} bis {last} dauerhafte CALs}."
        }
        Key::EventRenewal => {
            "Erneuerung {number} der {clients:dauerhaften CAL von Client {first}: Sie läuft|dauerhaften CALs der Clients {first} bis {last}: Sie laufen} {shortest} bis {longest} Tage und {clients:erneuert|erneuern} sich in den letzten sieben."
        }
        Key::EventRenewalsContinue => {
            "Von hier an erneuern sich dauerhafte CALs an beliebigen Tagen, jede {soonest} bis {longest} Tage nach dem letzten Mal."
        }
        Key::EventPerUserIssued => {
            "{clients:Benutzer {first} erhält eine Benutzer-CAL|Die Benutzer {first} bis {last} erhalten je eine Benutzer-CAL}; sie zeigt {days} Tage an und verlängert sich, wenn er sich gegen deren Ende anmeldet."
        }
        Key::EventPerUserLapses => {
            "Hat sich ein Benutzer gegen Ende der {days} Tage nicht angemeldet, fällt seine Benutzer-CAL bis zur nächsten Anmeldung aus der Liste."
        }
        Key::EventUnlicensed => {
            "{clients:Client {first} öffnet|Die Clients {first} bis {last} öffnen} Sitzungen ohne CAL: Nichts verhindert das, und es ist ein Lizenzverstoß."
        }
        Key::EventRefused => {
            "{clients:Client {first} wird|Die Clients {first} bis {last} werden} von nun an abgewiesen."
        }
        Key::EventRefusedUntil => {
            "{clients:Client {first} wird|Die Clients {first} bis {last} werden} abgewiesen, bis einschließlich {until}."
        }
        Key::EventMainstreamEnds => "Letzter Tag des grundlegenden Supports für Windows Server {server}.",
        Key::EventExtendedEnds => "Letzter Tag des erweiterten Supports für Windows Server {server}.",

        Key::SeesNotSaid => {
            "Weder die erste Clientverbindung noch die Installation der Rolle wurde angegeben; so lässt sich nichts berechnen."
        }
        Key::SeesNotYet => "Bis zu diesem Tag hat sich kein Client verbunden.",
        Key::SeesGrace => "Die Sitzung öffnet sich ohne CAL, denn die Karenzzeit dauert bis einschließlich {until}.",
        Key::SeesTemporary => "Die Sitzung öffnet sich mit einer temporären CAL, die bis einschließlich {until} gilt.",
        Key::SeesPermanent => {
            "Die Sitzung öffnet sich mit der dauerhaften CAL, die dieses Gerät seit {since} hat; sie erneuert sich von selbst."
        }
        Key::SeesPerUser => {
            "Die Sitzung öffnet sich mit der Benutzer-CAL dieses Benutzers, die sich bei der Anmeldung erneuert."
        }
        Key::SeesUnmonitored => {
            "Die Sitzung öffnet sich. Für diesen Benutzer ist eine Benutzer-CAL da; 2003 zählt sie nicht mit."
        }
        Key::SeesUnlicensed => {
            "Die Sitzung öffnet sich, denn Benutzer-CALs werden technisch nicht erzwungen; installiert ist keine, die taugt, was ein Lizenzverstoß ist."
        }
        Key::SeesUnlicensedBeyond => {
            "Die Sitzung öffnet sich, denn Benutzer-CALs werden technisch nicht erzwungen; {cals:die einzige installierte hat ein anderer Benutzer|die # installierten haben andere Benutzer}, was ein Lizenzverstoß ist."
        }
        Key::SeesUnlicensedTooOld => {
            "Die Sitzung öffnet sich, denn Benutzer-CALs werden technisch nicht erzwungen; die installierten CALs {cal} sind für einen Sitzungshost {host} zu alt, was ein Lizenzverstoß ist."
        }
        Key::SeesRefusedNoServer => {
            "Die Sitzung wird abgewiesen, denn die Karenzzeit dauerte nur bis einschließlich {until}, und einen Lizenzserver gibt es nicht."
        }
        Key::SeesRefusedServerLater => {
            "Die Sitzung wird abgewiesen, denn die Karenzzeit dauerte nur bis einschließlich {until}, und der Lizenzserver ist nicht vor dem {from} da."
        }
        Key::SeesRefusedServerTooOld => {
            "Die Sitzung wird abgewiesen, denn die Karenzzeit dauerte nur bis einschließlich {until}, und ein Lizenzserver {license_server} bedient keinen Sitzungshost {host}."
        }
        Key::SeesRefusedNotActivated => {
            "Die Sitzung wird abgewiesen, denn die Karenzzeit ist vorbei, keine temporäre CAL gilt mehr, und der Lizenzserver ist nicht aktiviert."
        }
        Key::SeesRefusedNoCal => {
            "Die Sitzung wird abgewiesen, denn die temporäre CAL galt nur bis einschließlich {until}, und installiert ist keine RDS-Geräte-CAL."
        }
        Key::SeesRefusedBeyond => {
            "Die Sitzung wird abgewiesen, denn die temporäre CAL galt nur bis einschließlich {until}, und {cals:die einzige installierte RDS-Geräte-CAL hat ein anderer Client|die # installierten RDS-Geräte-CALs haben andere Clients}."
        }
        Key::SeesRefusedOtherKind => {
            "Die Sitzung wird abgewiesen, denn die temporäre CAL galt nur bis einschließlich {until}, und ein Sitzungshost im Modus „Pro Gerät“ nimmt die installierten Benutzer-CALs nicht an."
        }
        Key::SeesRefusedTooOld => {
            "Die Sitzung wird abgewiesen, denn die temporäre CAL galt nur bis einschließlich {until}, und die installierten RDS-CALs {cal} sind für einen Sitzungshost {host} zu alt."
        }
        Key::SeesRefusedNotHeld => {
            "Die Sitzung wird abgewiesen, denn die temporäre CAL galt nur bis einschließlich {until}, und ein Lizenzserver {license_server} kann keine RDS-CALs {cal} aufnehmen."
        }

        Key::ChurnReturns => {
            "Die CAL eines Geräts, das sich täglich verbunden hat, ist {soonest} bis {latest} Tage nach der letzten Verbindung wieder frei."
        }
        Key::ChurnRevocable => {
            "Gleichzeitig {revocable:lässt sich # CAL|lassen sich # CALs} widerrufen: {percent} % der installierten. Wie gerundet wird, ist nicht dokumentiert; hier wird abgerundet."
        }
        Key::ChurnTooFew => {
            "{missing:# Gerät hat|# Geräte haben} von Anfang an keine CAL und {missing:wird|werden} abgewiesen, sobald die temporäre CAL nach {days} Tagen abgelaufen ist."
        }
        Key::ChurnNobodyRefused => {
            "Auch ein leerer Bestand weist niemanden ab, der sich täglich verbindet: Ein neues Gerät arbeitet {days} Tage mit seiner temporären CAL, und die CAL des alten kommt binnen {latest} Tagen zurück."
        }

        Key::StepSetUpLicenseServer => {
            "Einen Lizenzserver unter Windows Server {license_server} oder neuer einrichten."
        }
        Key::StepActivate => "Den Lizenzserver aktivieren.",
        Key::StepCheckActivation => "Sicherstellen, dass der Lizenzserver aktiviert ist.",
        Key::StepClaim => {
            "{quantity:# {product}-{kind:user=Benutzer|device=Geräte}-CAL|# {product}-{kind:user=Benutzer|device=Geräte}-CALs} {cal} über Software Assurance als {version} beziehen."
        }
        Key::StepBuy => {
            "{quantity:# {product}-{kind:user=Benutzer|device=Geräte}-CAL {cal}|# {product}-{kind:user=Benutzer|device=Geräte}-CALs {cal}} kaufen; eine neuere Version taugt auch{product:rds=, sofern der Lizenzserver sie aufnimmt|base=}."
        }
        Key::StepInstall => "Die RDS-CALs für Windows Server {server} auf diesem Lizenzserver installieren.",
        Key::StepConfigure => "Die neuen Sitzungshosts auf ihn verweisen, im Modus „{mode}“.",
        Key::StepMove => "Die Sitzungshosts von Windows Server {from} auf {to} umstellen.",
        Key::StepRetire => {
            "Sobald kein Sitzungshost mehr unter {host} läuft, die Lizenzserver und CALs außer Dienst stellen, die nur diesen dienten."
        }
        Key::PlanSameGeneration => {
            "{from} und {to} teilen sich ihre CALs: Was für die eine Version gilt, gilt für die andere."
        }
        Key::PlanOtherKind => {
            "Gezählt werden hier nur RDS-{kind:user=Benutzer|device=Geräte}-CALs, denn der Lizenzierungsmodus verlangt sie."
        }
        Key::PlanOtherBaseKind => {
            "Die vorhandenen Windows Server-{kind:user=Geräte|device=Benutzer}-CALs zählen hier nicht mit: Ob sie dieselben Zugriffe abdecken, berechnet die Zählung."
        }
        Key::PlanAssurance => {
            "Das setzt voraus, dass die Software Assurance beim Erscheinen von {to} aktiv war; der Vertrag gibt Auskunft."
        }
        Key::PlanGrace => {
            "Neue Sitzungshosts laufen höchstens bis einschließlich {until} ohne Lizenzen, wenn sich der erste Client am ersten Tag verbindet: ein Sicherheitsnetz, kein Plan."
        }
        Key::PlanTwoDeviceCals => {
            "Einem Gerät, das Sitzungen auf Hosts beider Versionen öffnet, können zwei CALs ausgestellt werden, {old} und {new}, solange beide vorrätig sind."
        }
        Key::PlanMoveNotCopy => {
            "Alte CALs, die auf den neuen Lizenzserver umziehen, werden vom alten entfernt: Beide zu nutzen ist ein Lizenzverstoß."
        }

        Key::MoveVolumeFree => {
            "Die Volumenlizenzierung lässt es zu: Seit der letzten Zuweisung sind {days} Tage vergangen, oder es gab keine."
        }
        Key::MoveVolumeNotYet => "Die Volumenlizenzierung lässt es nur alle {days} Tage zu: nicht vor dem {next}.",
        Key::MoveVolumeBeyond => {
            "Die Volumenlizenzierung lässt es nur alle {days} Tage zu: später, als dieser Kalender reicht."
        }
        Key::MoveHardwareFailure => "Ein ausgefallenes oder verlorenes Gerät ist eine Ausnahme von den {days} Tagen.",
        Key::MoveEndOfEmployment => {
            "Das Ende einer Beschäftigung oder eines Vertrags ist eine Ausnahme von den {days} Tagen."
        }
        Key::MoveTemporaryCover => {
            "Die Vertretung eines abwesenden Benutzers oder der Ersatz eines Geräts außer Betrieb ist eine Ausnahme von den {days} Tagen, solange sie dauert."
        }
        Key::MoveOemPermanent => {
            "Die OEM- und Einzelhandelsbedingungen erlauben eine dauerhafte Neuzuweisung; eine Frist in Tagen nennen sie nicht."
        }
        Key::MoveOemTemporary => {
            "Die OEM- und Einzelhandelsbedingungen erlauben eine vorübergehende Neuzuweisung an ein Leihgerät oder eine Aushilfe."
        }
        Key::MoveRdsDevice => {
            "Auf dem Lizenzserver bleibt eine Geräte-CAL bei ihrem Gerät, bis sie {shortest} bis {longest} Tage nach der letzten Erneuerung abläuft, außer sie wird widerrufen: höchstens {percent} % gleichzeitig."
        }
        Key::MoveRdsUser => {
            "Der Lizenzserver zeigt für eine Benutzer-CAL {shown} Tage an; nach den meisten Verträgen liegen zwischen zwei Zuweisungen mindestens {days}."
        }

        // The page.
        Key::PageUnreadMore => "{more:# weitere Angabe|# weitere Angaben}",
        Key::PageOpenKind => {
            "Noch nicht entschieden: Es kommt darauf an, ob die RDS-CALs {cal} Benutzer- oder Geräte-CALs sind."
        }
        Key::PageRestWarns => {
            "Sonst ist nichts verletzt; {warnings:# Punkt verdient|# Punkte verdienen} einen Warnhinweis."
        }
        Key::PageMoreBroken => "{rules:Eine weitere Regel ist|# weitere Regeln sind} verletzt, siehe unten.",
        Key::PageStillOpen => "Noch nicht angegeben: {missing}.",
        Key::PageAllMet => "{rules:Die entscheidende Regel ist|Alle # entscheidenden Regeln sind} eingehalten.",
        Key::PageNotes => "{notes:# Hinweis|# Hinweise} dazu",
        Key::PageDisputed => "Quellen widersprechen sich, siehe {reason}",
        Key::PagePriceOf => "{product}-{kind:user=Benutzer|device=Geräte}-CAL",
        Key::PageExpectsCount => "Eine ganze Zahl von 0 bis {largest}",
        Key::PageTooMany => "Zusammen mehr als {largest}: zu viele zum Zählen",
        Key::PageFromVersion => "{cal} oder neuer",
        Key::PageTotal => "{total:# CAL|# CALs}",
        Key::PageMix => "{user} Benutzer + {device:# Gerät|# Geräte}",
        Key::PageProvedTotal => {
            "Bewiesen: Weniger als {total} können nicht alle abdecken. {saved:Eine CAL weniger|# CALs weniger} als mit nur einer Art."
        }
        Key::PageProvedNoSaving => {
            "Bewiesen: Weniger als {total} können nicht alle abdecken. Mischen spart hier nichts."
        }
        Key::PageBuy => "Zu kaufen: {user} Benutzer + {device:# Gerät|# Geräte}.",
        Key::PageOwnedUsed => "Vorhanden und genutzt: {user} Benutzer + {device:# Gerät|# Geräte}.",
        Key::PagePack => "{quantity} × {size} {kind:user=Benutzer|device=Geräte}",
        Key::PageUnused => {
            "{quantity} {product}-{kind:user=Benutzer|device=Geräte}-{quantity:CAL|CALs} {cal} {quantity:bleibt|bleiben} ungenutzt: "
        }
        Key::PageRests => "{findings:# Regel|# Regeln} hinter der Zählung",
        Key::PageTitle => "CAL Check: Passen diese CALs zu diesem Server?",
        Key::PageDescription => {
            "Sagt, ob eine Lizenzierung von Windows Server oder RDS zusammenpasst, warum, was sie in Ordnung bringt und wie viele CALs nötig sind."
        }
        Key::PageNoScript => {
            "Dies ist die Antwort auf die Beispielfrage. Für eigene Fragen bitte JavaScript einschalten."
        }
        Key::PageNotStarted => {
            "Der Rechner konnte in diesem Browser nicht starten. Hier steht die Antwort auf die Beispielfrage."
        }
        Key::PageStopped => {
            "Der Rechner ist durch einen Fehler von uns stehen geblieben. Nach dem Neuladen geht es weiter; die Adresse enthält alle Eingaben."
        }
        Key::PageTheme => "Farben",
        Key::PageGoCount => "Zählen",
        Key::PageGoQuote => "Angebot",
        Key::PageGoTime => "Zeit",
        Key::PageGoEmbed => "Einbetten",
        Key::PageGoRules => "Regeln",
        Key::PageThemeSystem => "wie das System",
        Key::PageThemeLight => "hell",
        Key::PageThemeDark => "dunkel",
        Key::PageCopyLink => "Link kopieren",
        Key::PageCopied => "Kopiert",
        Key::PageCopyFailed => "Bitte die Adresse oben kopieren",
        Key::PageUnread => "Der Link enthielt außerdem {items}. Diese Version weiß nicht, was das heißt.",
        Key::PageDismiss => "Hinweis schließen",
        Key::PageAnswers => "Jede Antwort als Seite",
        Key::PageRules => "Regeln und Quellen",
        Key::PageData => "Daten und Badges",
        Key::PageQuestion => "Die Umgebung",
        Key::PageQuestionRds => {
            "Ein {kind} mit einer RDS-CAL {rds_cal} und einer Windows Server-CAL {base_cal} ({base_kind}) {sessions} Windows Server {server} {edition} im Modus {mode}, {access}. Der Lizenzserver läuft unter {license_server}, ist {activation} und steht in {membership}."
        }
        Key::PageQuestionBase => {
            "Ein {base_kind} mit einer Windows Server-CAL {base_cal} {sessions} Windows Server {server} {edition}, {access}."
        }
        Key::PageAskRdsKind => "Art der RDS-CAL",
        Key::PageAskRdsCal => "Version der RDS-CAL",
        Key::PageAskBaseKind => "Art der Windows Server-CAL",
        Key::PageAskBaseCal => "Version der Windows Server-CAL",
        Key::PageAskSessions => "RDS-Sitzungen",
        Key::PageAskServer => "Version des Servers",
        Key::PageAskEdition => "Edition des Servers",
        Key::PageAskAccess => "Art des Zugriffs",
        Key::PageAskMode => "Lizenzierungsmodus des Sitzungshosts",
        Key::PageAskLicenseServer => "Version des Lizenzservers",
        Key::PageAskActivation => "Aktivierung des Lizenzservers",
        Key::PageAskMembership => "Domäne oder Arbeitsgruppe von Host und Lizenzserver",
        Key::PageNotKnown => "noch nicht bekannt",
        Key::PageKindNotKnown => "Benutzer oder Gerät (noch nicht bekannt)",
        Key::PageEditionNotKnown => "(Edition noch nicht bekannt)",
        Key::PageAccessNotKnown => "Zugriff noch nicht bekannt",
        Key::PageUser => "Benutzer",
        Key::PageDevice => "Gerät",
        Key::PageOpensSessions => "öffnet RDS-Sitzungen auf",
        Key::PageWithoutSessions => "arbeitet ohne RDS auf",
        Key::PageActivated => "aktiviert",
        Key::PageNotActivated => "nicht aktiviert",
        Key::PageSameDomain => "derselben Domäne",
        Key::PageTwoWayTrust => "einer Domäne mit bidirektionaler Vertrauensstellung",
        Key::PageNoTrust => "einer Domäne ohne bidirektionale Vertrauensstellung",
        Key::PageSameWorkgroup => "derselben Arbeitsgruppe",
        Key::PageCovered => "Von diesen Regeln erfasst",
        Key::PageOutside => "Von diesen Regeln nicht erfasst",
        Key::PageAnswer => "Antwort",
        Key::PageRestFits => "Alles andere an dieser Umgebung passt.",
        Key::PageNothingBroken => "Nichts bisher Angegebenes verletzt eine Regel.",
        Key::PageMakeItWork => "So passt es",
        Key::PageWhereItBreaks => "Wo es hakt",
        Key::PageHowItHolds => "Wie es zusammenhängt",
        Key::PageRdsCal => "RDS-CAL",
        Key::PageBaseCal => "Basis-CAL",
        Key::PageSessionHost => "Sitzungshost",
        Key::PageServer => "Server",
        Key::PageLicenseServer => "Lizenzserver",
        Key::PageLinkReaches => "gilt",
        Key::PageLinkTooOld => "zu alt",
        Key::PageLinkModeDiffers => "falscher Modus",
        Key::PageLinkHeld => "aufgenommen",
        Key::PageLinkTooNew => "zu neu",
        Key::PageLinkNotActivated => "nicht aktiviert",
        Key::PageLinkServed => "bedient",
        Key::PageLinkNotServed => "zu alt",
        Key::PageLinkNotNeeded => "nicht nötig",
        Key::PageLinkOpen => "offen",
        Key::PageReasons => "Gründe",
        Key::PageViolation => "Verletzt",
        Key::PageWarning => "Warnung",
        Key::PageNote => "Hinweis",
        Key::PageOk => "Eingehalten",
        Key::PageDerived => "folgt aus der allgemeinen Regel",
        Key::PageStaircase => "Was wofür gilt",
        Key::PageMatrix => "Gezeigte Beziehung",
        Key::PageMatrixRdsCalBySessionHost => "RDS-CAL nach unten, Sitzungshost nach rechts",
        Key::PageMatrixRdsCalByLicenseServer => "RDS-CAL nach unten, Lizenzserver nach rechts",
        Key::PageMatrixSessionHostByLicenseServer => "Sitzungshost nach unten, Lizenzserver nach rechts",
        Key::PageMatrixBaseCalByServer => "Basis-CAL nach unten, Server nach rechts",
        Key::PagePickCell => "Jedes Feld lässt sich wählen; die Pfeiltasten bewegen.",
        Key::PageCount => "Wie viele",
        Key::PageExample => "Ein Beispiel: Hier stehen bald die eigenen Zahlen.",
        Key::PageOwnLine => "{users} Personen mit je {devices} eigenen Geräten",
        Key::PageSharedLine => "{users} Personen, die sich {devices} Geräte teilen",
        Key::PageAdministratorsLine => "{administrators} Personen, die nur verwalten",
        Key::PageExternalLine => "{users} Externe, die {servers} Server erreichen",
        Key::PagePerServerLine => {
            "{servers} Server mit höchstens {connections} gleichzeitigen Verbindungen im alten Modus „Pro Server“"
        }
        Key::PageOwnedLine => "{quantity} {product}-CALs {version} ({kind})",
        Key::PageUsers => "Personen",
        Key::PageDevicesEach => "Geräte je Person",
        Key::PageDevicesShared => "Geteilte Geräte",
        Key::PageAdministrators => "Personen, die nur verwalten",
        Key::PageExternalUsers => "Externe Personen",
        Key::PageExternalServers => "Server, die sie erreichen",
        Key::PagePerServerServers => "Server im Modus „Pro Server“",
        Key::PagePerServerConnections => "Höchstens gleichzeitige Verbindungen je Server",
        Key::PageOwnedQuantity => "Wie viele vorhanden sind",
        Key::PageOwnedVersion => "Version der vorhandenen CALs",
        Key::PageOwnedProduct => "Produkt der vorhandenen CALs",
        Key::PageOwnedKind => "Art der vorhandenen CALs",
        Key::PageGroupSessions => "RDS-Sitzungen dieser Personen",
        Key::PageGroupRds => "mit RDS-Sitzungen",
        Key::PageGroupNoRds => "ohne RDS-Sitzungen",
        Key::PageAddOwn => "Personen mit eigenen Geräten hinzufügen",
        Key::PageAddShared => "Personen mit geteilten Geräten hinzufügen",
        Key::PageAddOwned => "Vorhandene CALs hinzufügen",
        Key::PageRemove => "Diese Zeile entfernen",
        Key::PageOthers => "Administratoren und Externe",
        Key::PagePerServer => "Alter Modus „Pro Server“",
        Key::PageOwned => "Bereits vorhandene CALs",
        Key::PagePrices => "Preise und Pakete",
        Key::PageCurrency => "Preise in",
        Key::PageNoPrices => "keine: jede CAL zählt gleich",
        Key::PagePacks => "Erhältliche Paketgrößen",
        Key::PageExpectsPrice => "Ein Preis wie 34,50",
        Key::PageExpectsPacks => "Größen wie 1, 5, 50",
        Key::PageTooExpensive => "Bei diesem Preis wird die Summe zu groß, um genau zu sein",
        Key::PageStale => "Nicht aktualisiert: Ein Feld sagt noch nicht, was es soll.",
        Key::PageCountNeedsServer => {
            "Bitte zuerst sagen, welcher Windows Server es ist, unter denen, die diese Regeln erfassen: Davon hängen die CALs ab."
        }
        Key::PageLineBase => "Windows Server-CALs",
        Key::PageLineRds => "RDS-CALs",
        Key::PageUserOnly => "Nur Benutzer-CALs",
        Key::PageDeviceOnly => "Nur Geräte-CALs",
        Key::PagePerServerOnly => "Modus „Pro Server“",
        Key::PageBestMix => "Beste Mischung",
        Key::PageNotPossible => "deckt nicht alle ab",
        Key::PageProvedCost => "Bewiesen: Kein Kauf, der alle abdeckt, kostet weniger.",
        Key::PageBuyNothing => "Nichts zu kaufen: Das Vorhandene deckt alle ab.",
        Key::PageCost => "Kosten des Kaufs",
        Key::PageInPacks => "In Paketen",
        Key::PageNoBaseCals => "Diese Edition braucht keine Windows Server-CALs.",

        Key::ImportTitle => "Aus eigenen Daten zählen",
        Key::ImportIntro => {
            "Protokolle und Berichte sagen genau, wer welche CAL braucht. Sie werden in diesem Browser gelesen und verlassen ihn nicht."
        }
        Key::ImportOpen => "Protokoll einlesen…",
        Key::PageSectionFailed => {
            "Dieser Teil der Seite ließ sich nicht laden. Laden Sie die Seite neu, um es noch einmal zu versuchen."
        }
        Key::ImportDrop => "Dateien hier ablegen, eine Tabelle einfügen oder",
        Key::ImportChoose => "Dateien auswählen",
        Key::ImportAccepts => {
            "User Access Logging, Lizenzpakete und Berichte eines Lizenzservers oder jede Tabelle von Benutzern und Geräten: CSV, TSV oder JSON."
        }
        Key::ImportPasted => "Eingefügte Tabelle",
        Key::ImportHolds => "Was sie enthält",
        Key::ImportAccesses => "Wer an welchem Gerät gearbeitet hat",
        Key::ImportUsers => "Nur Benutzer",
        Key::ImportDevices => "Nur Geräte",
        Key::ImportKeyPacks => "Lizenzpakete eines Lizenzservers",
        Key::ImportIssuedLicenses => "Ausgestellte Geräte-CALs",
        Key::ImportPerUserReport => "Benutzer-CALs in Gebrauch",
        Key::ImportRead => "Diese Datei einlesen",
        Key::ImportDiscard => "Weglassen",
        Key::ImportReading => "{rows:# Zeile|# Zeilen} gelesen",
        Key::ImportWorking => "Wird berechnet…",
        Key::ImportCancel => "Abbrechen",
        Key::ImportCancelled => "Abgebrochen: Nichts aus dieser Datei zählt.",
        Key::ImportStopped => "Abgebrochen: Noch gibt es keine Antwort.",
        Key::ImportAgain => "Berechnen",
        Key::ImportRows => "{rows:# Zeile|# Zeilen}",
        Key::ImportLeftOut => "{rows:# Zeile|# Zeilen} weggelassen",
        Key::ImportSaveLeftOut => "Diese Zeilen mit Begründung speichern",
        Key::ImportRemove => "Diese Datei entfernen",
        Key::ImportLine => "Zeile",
        Key::ImportReason => "Grund",
        Key::ImportRow => "Inhalt",
        Key::ImportNoUser => "kein Benutzer",
        Key::ImportNoDevice => "kein Gerät",
        Key::ImportNameTooLong => "ein Name mit mehr als 1.024 Bytes",
        Key::ImportTooManyColumns => "mehr als 512 Spalten oder 256 kB",
        Key::ImportUnclosedQuote => "ein Anführungszeichen wird nie geschlossen",
        Key::ImportUndecodable => "Zeichen, die die Kodierung der Datei nicht kennt",
        Key::ImportNoObject => "kein JSON-Objekt",
        Key::ImportCutShort => "abgeschnitten",
        Key::ImportNoNumber => "keine Anzahl von Lizenzen",
        Key::ImportUnknownVersion => "eine CAL-Version, die die Regeln nicht kennen",
        Key::ImportUnknownKind => "keine RDS-CAL oder von unbekannter Art",
        Key::ImportEmpty => "Die Datei ist leer.",
        Key::ImportTooLarge => {
            "Die Datei hat {megabytes} MB; gelesen werden höchstens {most} MB. Exportieren Sie weniger Spalten oder einen Teil der Zeit."
        }
        Key::ImportBinary => "Das ist kein Text: Byte {byte} ist null.",
        Key::ImportWorkbook => "Das ist eine Arbeitsmappe. Speichern Sie die Tabelle als CSV.",
        Key::ImportNoColumns => "Geben Sie an, welche Spalte Benutzer und welche Geräte enthält.",
        Key::ImportTooManyRows => "Es gibt mehr Zeilen als die {most}, die gelesen werden.",
        Key::ImportTooManyNames => "Die Namen brauchen mehr Speicher, als es gibt.",
        Key::ImportProduct => "CALs für",
        Key::ImportProductBase => "Windows Server",
        Key::ImportDomains => "Ein Name ist in jeder Domäne dieselbe Person",
        Key::ImportCurrency => "Währung",
        Key::ImportPriceUser => "Preis einer Benutzer-CAL",
        Key::ImportPriceDevice => "Preis einer Geräte-CAL",
        Key::ImportServers => "Server",
        Key::ImportServer => "Server",
        Key::ImportVersion => "Version",
        Key::ImportOwned => "Vorhandene CALs",
        Key::ImportAddOwned => "Vorhandene CALs hinzufügen",
        Key::ImportRemoveOwned => "Entfernen",
        Key::ImportQuantity => "Anzahl",
        Key::ImportKind => "Art",
        Key::ImportSeen => "{users:# Benutzer|# Benutzer}, {devices:# Gerät|# Geräte}, {accesses:# Zugriff|# Zugriffe}",
        Key::ImportAnswer => "Antwort",
        Key::ImportUserOnly => "Nur Benutzer-CALs",
        Key::ImportDeviceOnly => "Nur Geräte-CALs",
        Key::ImportMix => "Günstigste Mischung",
        Key::ImportBuy => "Zu kaufen über Vorhandenes hinaus",
        Key::ImportUserCals => "Benutzer-CALs",
        Key::ImportDeviceCals => "Geräte-CALs",
        Key::ImportTotal => "Gesamt",
        Key::ImportCost => "Kosten",
        Key::ImportNothing => "Keine der gelesenen Dateien nennt Benutzer oder Geräte.",
        Key::ImportCostTooLarge => "Diese Preise kosten mehr, als genau gezählt werden kann.",
        Key::ImportNotOnSale => "Ein Server ist neuer als die neueste CAL.",
        Key::ImportAlone => {
            "Ohne die Gegenseite bekannt und daher auf jeden Fall gezählt: {users:# Benutzer|# Benutzer} und {devices:# Gerät|# Geräte}. Get-UalDailyAccess sagt, wer woran gearbeitet hat."
        }
        Key::ImportLists => {
            "Nichts sagt, wer an welchem Gerät arbeitet, also könnte es jeder an jedem. Get-UalDailyAccess sagt mehr, und eine Mischung kostet vielleicht weniger."
        }
        Key::ImportAddresses => {
            "{devices:# Gerät ist|# Geräte sind} nur an der Adresse erkannt. Mit DHCP kann ein Gerät mehrere Adressen gehabt haben, und hinter NAT teilen sich mehrere Geräte eine: Prüfen Sie Geräte-CALs mit einem Inventar."
        }
        Key::ImportQuestionMarks => {
            "{names:# Name hat|# Namen haben} ein Fragezeichen, wo ein Buchstabe verloren gegangen sein kann. Exportieren Sie mit -Encoding UTF8, sonst zählen vielleicht zwei Personen als eine."
        }
        Key::ImportNotPeople => {
            "{rows:# Zeile betrifft|# Zeilen betreffen} Konten von Computern oder von Windows selbst; das Gerät zählt, wo sonst niemand bekannt ist."
        }
        Key::ImportUnknownVersions => "{servers:# Server hat|# Server haben} keine Version und zählen als {version}.",
        Key::ImportDeviceCalsOnly => {
            "RDS-CALs sind nicht gezählt: {servers:# Server läuft|# Server laufen} unter Windows {version}; Sitzungen dort nehmen nur Geräte-CALs an (R26). Zählen Sie dort eine pro Gerät und die anderen Server aus einem Protokoll ohne diese."
        }
        Key::ImportMode => "Modus",
        Key::ImportModesSame => "Ein Modus pro Sitzungshost kostet nicht mehr als die freie Mischung.",
        Key::ImportStock => "Lizenzserver",
        Key::ImportInstalled => "Installiert",
        Key::ImportIssued => "Ausgestellt",
        Key::ImportOver => "Überbelegt",
        Key::ImportTemporary => "Es {issued:ist # temporäre CAL|sind # temporäre CALs} ausgestellt.",
        Key::ImportIssuedCount => {
            "Namentlich ausgestellt: {permanent} dauerhaft, {temporary} temporär, {revoked} gesperrt."
        }
        Key::ImportTurns => "Wo Preise die Antwort ändern",
        Key::ImportTurnNow => "jetzt",
        Key::ImportTurnsOpen => "Zwischen manchen dieser Preise kann es weitere Stufen geben.",
        Key::ImportSaveList => "Speichern, wer welche CAL bekommt",
        Key::ImportPseudonyms => "Nummern statt Namen",
        Key::ImportListName => "Name",
        Key::ImportListCal => "CAL",
        Key::ImportListFrom => "Woher",
        Key::ImportListNeeds => "Älteste, die genügt",
        Key::ImportListAccesses => "Abgedeckte Zugriffe",
        Key::ImportListCovers => "Deckt ab",
        Key::ImportListOwned => "vorhanden",
        Key::ImportListBought => "zu kaufen",
        Key::ImportPaste => "Eine Tabelle einfügen",
        Key::ImportPasteUse => "Diese Tabelle nehmen",
        Key::ImportPreview => "Die ersten Zeilen",
        Key::ImportReadAll => "Alle diese Dateien lesen",
        Key::ImportKnown => {
            "Eine Datei mit diesem Namen und dieser Größe zählt bereits. Zweimal gelesen sagt sie nichts Neues."
        }
        Key::ImportFound => "erkannt",
        Key::ImportWritten => "Wie die Datei geschrieben ist",
        Key::ImportEncoding => "Kodierung",
        Key::ImportDelimiter => "Zwischen den Spalten",
        Key::ImportComma => "Komma",
        Key::ImportSemicolon => "Semikolon",
        Key::ImportTab => "Tabulator",
        Key::ImportBar => "senkrechter Strich",
        Key::ImportHeader => "Erste Zeile",
        Key::ImportHeaderYes => "nennt die Spalten",
        Key::ImportHeaderNo => "enthält Daten",
        Key::ImportOnceMore => "Noch einmal ansehen",
        Key::ImportBroken => {
            "Hier ist etwas schiefgegangen, woran die Datei keine Schuld hat. Was vorher zählte, zählt weiter."
        }
        Key::ImportUnreadable => {
            "Die Datei lässt sich nicht mehr lesen: Sie wurde verschoben, geändert oder gelöscht. Wählen Sie sie neu aus."
        }
        Key::ImportBaseCals => "Windows Server-CALs",
        Key::ImportRdsCals => "RDS-CALs",
        Key::ImportPrices => "Die Preise sind allein Ihre; ohne sie wiegt jede CAL gleich viel.",
        Key::ImportPriceExpected => "Erwartet: beide Preise oder keiner, jeder eine Zahl bis {most}.",
        Key::ImportPricesFirst => "Ein Preis fehlt oder ist keine Zahl, daher gibt es noch keine Antwort.",
        Key::ImportVersionOpen => "nicht bekannt",
        Key::ImportVersionAll => "Alle",
        Key::ImportUsed => "Verwendet",
        Key::ImportLeft => "Übrig",
        Key::ImportProved => {
            "Bewiesen: Jeder Zugriff ist gedeckt, und keine andere Wahl von CALs kostet weniger als {cost}. Ein zweites, einfaches Programm hat beides geprüft, Zugriff für Zugriff."
        }
        Key::ImportProvedCount => {
            "Bewiesen: Jeder Zugriff ist gedeckt, und weniger als {cost} zu kaufen reicht nicht. Ein zweites, einfaches Programm hat beides geprüft, Zugriff für Zugriff."
        }
        Key::ImportNotProved => {
            "Jeder Zugriff ist gedeckt, für {cost}. Dass nichts billiger ist, ist nicht bewiesen: Nichts kostet weniger als {bound}, sodass sich höchstens {gap} sparen ließen."
        }
        Key::ImportNotProvedCount => {
            "Jeder Zugriff ist gedeckt, {cost} CALs sind zu kaufen. Dass weniger nicht reichen, ist nicht bewiesen: Es braucht mindestens {bound}, sodass sich höchstens {gap} sparen ließen."
        }
        Key::ImportModesFree => "Freie Mischung",
        Key::ImportModesEach => "Ein Modus pro Host",
        Key::ImportModesHosts => "Sitzungshosts und ihre Modi",
        Key::ImportModesDiffer => {
            "Ein Modus pro Host erfordert {more} mehr: Jeder auf einem Host im Modus „Pro Benutzer“ braucht dort eine Benutzer-CAL, auch wo eine Geräte-CAL genügen würde, und umgekehrt. Auch die freie Mischung ist zulässig: Stellen Sie die Hosts auf „Pro Benutzer“ und besitzen Sie beide Arten."
        }
        Key::ImportModesProved => "Beides ist bewiesen.",
        Key::ImportModesOwned => "Beides ist gerechnet, als wären keine CALs vorhanden.",
        Key::ImportModesSettled => {
            "Hosts, von denen die Dateien nur Benutzer nennen, sind „Pro Benutzer“, und die, von denen sie nur Geräte nennen, „Pro Gerät“: anders könnte niemand sie zählen."
        }
        Key::ImportTurnMix => "Bei {price} für eine Benutzer-CAL: {users} Benutzer- und {devices} Geräte-CALs.",
        Key::ImportTurnRatio => "× ist der Preis einer Geräte-CAL.",
        Key::ImportTurnHolds => "Diese Mischung ist die günstigste von {from} bis {to}.",
        Key::ImportTurnHoldsOn => "Diese Mischung ist die günstigste ab {from}.",
        Key::ImportTurnsAll => "Alle Stufen",
        Key::ImportTurnsOwned => "Die Stufen gelten, wenn alle CALs gekauft werden, als wären keine vorhanden.",
        Key::ImportList => "Wer welche CAL bekommt: die ersten Zeilen",
        Key::ImportGrown => "Zu kaufen bei {percent} % Wachstum, geschätzt",
        Key::ImportColumnNone => "keine",
        Key::ImportColumnUser => "Benutzer stehen in",
        Key::ImportColumnDevice => "Geräte stehen in",
        Key::ImportColumnServer => "Server stehen in",
        Key::ImportModes => "Ein Lizenzierungsmodus pro Sitzungshost",
        Key::ImportOverUsed => {
            "Built-in OverUsed: {issued:# neuere Benutzer-CAL ist|# neuere Benutzer-CALs sind} auf Hosts mit {version} in Gebrauch. Der Lizenzserver zählt sie unter der älteren Version und lässt den neueren Bestand, wie er ist; allein daraus folgt kein Mangel: Vergleichen Sie die Zahl der Benutzer mit den vorhandenen CALs (R23)."
        }
        Key::ImportOverAllocated => {
            "Es sind {over:# Benutzer-CAL|# Benutzer-CALs} mehr ausgestellt, als die Pakete {version} enthalten. Nichts verhindert das, und es ist trotzdem ein Verstoß, wenn keine neueren CALs übrig sind (R03)."
        }
        Key::ImportGrowth => "Wachstum in Prozent",
        Key::ImportGrowthMeans => {
            "Wachstum ist geschätzt: von beiden Arten von CALs so viel Prozent mehr, für Leute und Geräte, die arbeiten wie die in den Dateien. Vorhandene CALs werden auch für sie verwendet, gekauft wird nur, was dann fehlt; für die gewachsene Organisation kann eine andere Mischung günstiger sein."
        }
        Key::ImportProductRds => "Remotedesktopsitzungen und Windows Server",
        Key::ImportTurnFrom => "Benutzer-CAL ab",
        Key::ImportSaveModes => "Speichern, wer welche CAL mit einem Modus pro Host bekommt",

        Key::QuoteTitle => "Angebotsblatt",
        Key::QuoteIntro => {
            "Was zu kaufen ist, in den Paketen, die zu Ihren Preisen am wenigsten kosten: zum Drucken, Versenden, Speichern und Wiederöffnen."
        }
        Key::QuoteMake => "Angebot erstellen …",
        Key::QuoteFrom => "Mengen",
        Key::QuoteFromPage => "aus der Zählung oben",
        Key::QuoteFromImport => "aus Ihren eigenen Daten",
        Key::QuoteFromOwn => "wie hier eingegeben",
        Key::QuoteExample => "Das sind die Zahlen des Beispiels oben.",
        Key::QuoteNoServer => "Die Frage oben nennt noch keinen Server, daher ist nichts gezählt.",
        Key::QuoteNoCount => "Ein Feld oben sagt noch nichts, was sich zählen lässt.",
        Key::QuoteCustomer => "Kunde",
        Key::QuoteReference => "Referenz",
        Key::QuoteDate => "Datum",
        Key::QuoteCurrency => "Währung",
        Key::QuoteCals => "CALs der Version oder neuer",
        Key::QuoteNotes => "Bemerkungen",
        Key::QuoteItem => "Position",
        Key::QuoteQuantity => "Zu kaufen",
        Key::QuotePacks => "Pakete im Angebot",
        Key::QuoteExpected => {
            "Pakete im Angebot: Größe × Preis, zwischen Paketen ein Semikolon. Die Preise sind allein Ihre; Größen ohne Preise ergeben die Pakete, aber keine Kosten."
        }
        Key::QuoteExpectsQuantity => "Erwartet: eine ganze Zahl von 0 bis 4.294.967.295.",
        Key::QuoteExpectsPacks => {
            "Erwartet: Größen von 1 bis 1.000, jede mit ihrem Preis oder keine, und Kosten, die sich genau zählen lassen."
        }
        Key::QuoteBaseUser => "Windows Server-Benutzer-CAL",
        Key::QuoteBaseDevice => "Windows Server-Geräte-CAL",
        Key::QuoteRdsUser => "RDS-Benutzer-CAL",
        Key::QuoteRdsDevice => "RDS-Geräte-CAL",
        Key::QuoteBaseConnector => "Windows Server External Connector",
        Key::QuoteRdsConnector => "RDS External Connector",
        Key::QuoteVersion => "CALs",
        Key::QuoteOfVersion => "{version} oder neuer",
        Key::QuoteOwned => "{owned} weitere sind vorhanden",
        Key::QuoteBought => "Gekauft als",
        Key::QuotePackCount => "Pakete",
        Key::QuotePackSize => "Paketgröße",
        Key::QuotePackPrice => "Preis eines Pakets",
        Key::QuoteSpare => "Übrig",
        Key::QuoteCost => "Kosten",
        Key::QuoteTotal => "Gesamt",
        Key::QuoteNothing => "Es ist nichts zu kaufen.",
        Key::QuoteUnfinished => "Eine Position sagt noch nichts, was sich zählen lässt, daher gibt es keine Summe.",
        Key::QuoteUnpriced => "Eine Position hat keinen Preis, daher gibt es keine Summe.",
        Key::QuoteMixCheaper => {
            "In diesen Paketen kostet eine andere Mischung weniger: {users} Benutzer- und {devices} Geräte-CALs zu kaufen für {cost}, {less} weniger als die Positionen oben."
        }
        Key::QuoteMixTake => "Diese Mischung nehmen",
        Key::QuoteMixCheapest => "In diesen Paketen kostet keine andere Mischung weniger.",
        Key::QuoteMixOpen => "In diesen Paketen könnte eine andere Mischung weniger kosten, höchstens um {gap}.",
        Key::QuoteMixUnknown => {
            "Die Mischung ist die günstigste zu den Preisen einzelner CALs. Ob in diesen Paketen eine andere weniger kostet, ist hier nicht bekannt."
        }
        Key::QuoteEstimated => "Mit Wachstum sind diese Mengen geschätzt, und die Mischung ist nicht dafür gerechnet.",
        Key::QuoteWorking => "Wird ausgerechnet …",
        Key::QuoteBroken => {
            "Hier ist etwas schiefgegangen, und das Blatt ist nicht ausgerechnet. Ändern Sie ein Feld, um es erneut zu versuchen."
        }
        Key::QuoteTooMuch => "Die Summe ist größer, als sich genau zählen lässt.",
        Key::QuoteLong => "So lange Bemerkungen brauchen vielleicht eine zweite Seite.",
        Key::QuoteRests => "Es beruht auf",
        Key::QuoteSources => "Quellen",
        Key::QuotePrint => "Drucken",
        Key::QuoteCsv => "Als CSV speichern",
        Key::QuoteMarkdown => "Als Markdown kopieren",
        Key::QuoteCopied => "Kopiert",
        Key::QuoteCopyFailed => "Der Browser lässt diese Seite nicht kopieren. Kopieren Sie den Text unten von Hand.",
        Key::QuoteSave => "Als JSON speichern",
        Key::QuoteOpenFile => "JSON öffnen …",
        Key::QuoteOpened => "„{file}“ ist geöffnet.",
        Key::QuoteFileTooLarge => "Die Datei ist zu groß für ein Angebotsblatt. Hier hat sich nichts geändert.",
        Key::QuoteFileNoJson => "Die Datei ist kein JSON oder abgeschnitten. Hier hat sich nichts geändert.",
        Key::QuoteFileWrong => {
            "Die Datei ist kein Angebotsblatt, das sich öffnen lässt: `{path}` müsste sein: {expected}. Hier hat sich nichts geändert."
        }
        Key::QuoteExpectsText => "ein Text mit höchstens 10.000 Buchstaben",
        Key::QuoteExpectsList => "eine Liste",
        Key::QuoteExpectsOneOf => "eines von: {list}",
        Key::QuoteExpectsOlder => "1, und diese Datei hat eine neuere Version dieser Seite gespeichert",

        Key::SnippetsTitle => "Diese Antwort einbetten",
        Key::SnippetsIntro => "Als Link, Plakette, Rahmen oder Element für eine eigene Seite.",
        Key::SnippetsOpen => "Zeigen, was zu kopieren ist",
        Key::SnippetsPlace => "Wohin damit",
        Key::SnippetsLink => "Link",
        Key::SnippetsLinkIs => {
            "Geht überall. Die Worte sind die Antwort von heute; die Seite dahinter hat immer die aktuelle."
        }
        Key::SnippetsBadge => "Plakette",
        Key::SnippetsBadgeIs => "Ein Bild, das den Regeln folgt und zur ganzen Antwort führt.",
        Key::SnippetsBadgePart => {
            "Für den ganzen Aufbau gibt es keine Plakette. Diese beantwortet den Teil, den die Treppe markiert."
        }
        Key::SnippetsBadgeNone => {
            "Eine Plakette antwortet zu zwei Versionen, etwa einer CAL und einem Server. Diese Frage nennt keine zwei, die zusammengehören."
        }
        Key::SnippetsFrame => "Rahmen",
        Key::SnippetsFrameIs => "Der Rechner selbst; er öffnet mit dieser Frage.",
        Key::SnippetsGrows => "Das Skript macht den Rahmen so hoch wie seinen Inhalt.",
        Key::SnippetsScrolls => "Ohne Skript behält der Rahmen seine Höhe und rollt.",
        Key::SnippetsElement => "Element",
        Key::SnippetsElementIs => "Die Antwort mit eigenen Feldern, ohne Rahmen und ohne Anfragen.",
        Key::SnippetsElementNone => {
            "Das Element kennt nicht alles an dieser Frage: Es antwortet für Standard und Datacenter, für Personen mit Anmeldung und für CALs einer Art."
        }
        Key::SnippetsPinned => "Ein Skript für immer, das der Browser prüft: Seine Regeln bleiben die von heute",
        Key::SnippetsStripped => {
            "Solche Seiten entfernen Skripte, Rahmen und unbekannte Elemente: Link und Plakette bleiben."
        }
        Key::SnippetsMdx => "JSX nimmt keine Skripte im Text: Das Skript steht in der Konfiguration der Website.",
        Key::SnippetsMkDocs => {
            "Das Skript steht in der Konfiguration der Website und übersteht so die „instant navigation“."
        }
        Key::SnippetsWordPress => {
            "Für einen Block „Individuelles HTML“. Skripte fehlen hier: WordPress entfernt sie, und Rahmen auch, wo Autoren kein ungefiltertes HTML schreiben dürfen."
        }
        Key::SnippetsSharePoint => {
            "Der Rahmen kommt in einen Webpart „Einbetten“, der Link daneben in einen mit Text. Die Verwaltung muss diese Website unter „HTML-Feldsicherheit“ zulassen."
        }
        Key::SnippetsPolicy => "Bei einer Seite mit Content Security Policy dort ergänzen:",
        Key::SnippetsLocal => {
            "Diese Kopie hat eine Adresse, die andere nicht erreichen. Kopieren Sie dort, wo sie veröffentlicht ist."
        }
        Key::SnippetsCopy => "Kopieren",
        Key::SnippetsCopied => "Kopiert",
        Key::SnippetsCopySelected => "Markiert: Strg+C drücken",
        Key::SnippetsPreview => "Vorschau",

        // What happens on which day, on the page.
        Key::TimeTitle => "Was wann geschieht",
        Key::TimeIntro => {
            "Karenzzeit, temporäre und dauerhafte CALs, Erneuerungen und Supportende, Tag für Tag; dazu ersetzte Geräte, ein Versionswechsel und CALs, die den Besitzer wechseln."
        }
        Key::TimeOpen => "Zeitachse öffnen…",
        Key::TimeAssumed => "Was grau ist, gilt als angenommen, bis Sie etwas anderes sagen.",
        Key::TimeDays => "Tage lassen sich als {example} oder als 2027-01-12 eingeben oder auswählen.",
        Key::TimeUnread => "Der Link fragt auch etwas zu Tagen, das nicht verstanden wird: {items}",
        Key::TimePick => "Tag auswählen",
        Key::TimeAsAsked => "wie oben",
        Key::TimeSupposed => "angenommen",
        Key::TimeToday => "heute",
        Key::TimeNotKnown => "nicht bekannt",
        Key::TimeFromStart => "von Anfang an",
        Key::TimeNever => "noch nie",
        Key::TimeSameDay => "am selben Tag",
        Key::TimeYes => "ja",
        Key::TimeNo => "nein",
        Key::TimeNoServer => "keiner",
        Key::TimeNoDate => "Das ist kein Tag. Geben Sie ihn als {example} oder als 2027-01-12 ein.",
        Key::TimeNoSuchDay => "Diesen Tag gibt es im Kalender nicht.",
        Key::TimeDateRange => "Gefragt werden kann nach Tagen vom {first} bis zum {last}.",
        Key::TimeNoNumber => "Hierher gehört eine ganze Zahl bis {most}.",
        Key::TimeOutOfRange => "Möglich ist {least} bis {most}.",
        Key::TimeBeforeRelease => "Windows Server {server} gab es vor dem {released} nicht.",
        Key::TimeBeforeRole => {
            "Clients verbinden sich erst, wenn die Rolle installiert ist: am {earliest} oder später."
        }
        Key::TimeBeforeServer => {
            "Ein Lizenzserver wird erst aktiviert, wenn er eingerichtet ist: am {earliest} oder später."
        }
        Key::TimeBeforeFirstHost => "Der letzte Host wechselt nicht vor dem ersten: am {earliest} oder später.",
        Key::TimeBeforeAssigned => "Sie wechselt nicht, bevor sie zugewiesen wurde: am {earliest} oder später.",
        Key::TimeSameVersion => "Sie laufen bereits unter dieser Version. Wählen Sie eine andere.",
        Key::TimeServer => "Sitzungshost",
        Key::TimeMode => "Lizenzierungsmodus",
        Key::TimeLicenseServer => "Lizenzserver",
        Key::TimeActivated => "Aktiviert",
        Key::TimeRoleInstalled => "Rolle „Sitzungshost“ installiert",
        Key::TimeFirstConnection => "Erste Clientverbindung",
        Key::TimeServerInstalled => "Lizenzserver eingerichtet",
        Key::TimeServerActivated => "Lizenzserver aktiviert",
        Key::TimeClients => "Clients",
        Key::TimeCals => "RDS-CALs auf dem Lizenzserver",
        Key::TimeInstalled => "Installiert",
        Key::TimeVersion => "Version",
        Key::TimeKind => "Art",
        Key::TimeQuantity => "Anzahl",
        Key::TimeProduct => "Für",
        Key::TimeAssurance => "Software Assurance",
        Key::TimeAddCals => "CALs hinzufügen",
        Key::TimeAddServer => "Lizenzserver hinzufügen",
        Key::TimeRemove => "Entfernen",
        Key::TimeSees => "Client {client} am {day}",
        Key::TimeClient => "Nummer des Clients",
        Key::TimeDay => "Tag",
        Key::TimeCursor => "Gefragter Tag",
        Key::TimeGroup => "{clients:Client {first}|Clients {first} bis {last}}",
        Key::TimeRange => "{from} bis {until}",
        Key::TimeFrom => "ab {from}",
        Key::TimeBy => "bis {by}",
        Key::TimeNotSaid => "nicht bekannt",
        Key::TimeNotYet => "noch niemand",
        Key::TimeGrace => "Karenzzeit",
        Key::TimeTemporary => "temporäre CAL",
        Key::TimePermanent => "eigene CAL",
        Key::TimeUnmonitored => "CAL, ungezählt",
        Key::TimeMismatched => "falsche Art CAL",
        Key::TimeUnlicensed => "keine CAL: Verstoß",
        Key::TimeRefused => "abgewiesen",
        Key::TimeSupport => "Support für Windows Server {server}",
        Key::TimeMainstream => "grundlegend bis {until}",
        Key::TimeExtended => "erweitert bis {until}",
        Key::TimePicture => "Wer was sieht, auf einer Zeitachse",
        Key::TimeDeployment => "Bereitstellung",
        Key::TimeMoreGroups => {
            "{groups:# weitere Gruppe von Clients steht|# weitere Gruppen von Clients stehen} nur in der Tabelle."
        }
        Key::TimePhases => "Wer was sieht",
        Key::TimeEvents => "Was geschieht",
        Key::TimeWhen => "Wann",
        Key::TimeWho => "Wer",
        Key::TimeRule => "Regel",
        Key::TimeEverybody => "alle",
        Key::TimeCalendar => "Kommende Tage als Kalenderdatei sichern (.ics)",
        Key::TimeFile => "was-wann-geschieht",
        Key::TimeBesides => "Was sonst zu wissen ist",
        Key::TimeChurn => "Geräte werden ersetzt",
        Key::TimeChurnIntro => {
            "Ein Gerät, das geht, behält seine Geräte-CAL noch eine Weile, und das neue braucht eine weitere."
        }
        Key::TimeChurnVersion => "Version der CALs",
        Key::TimeChurnCals => "Installierte CALs",
        Key::TimeChurnDevices => "Geräte im Einsatz",
        Key::TimeChurnPerMonth => "Im Monat ersetzt",
        Key::TimeChurnFrom => "Ab",
        Key::TimeWorst => "Schlimmstenfalls",
        Key::TimeBest => "Bestenfalls",
        Key::TimeRunsDry => "Erster Tag, an dem ein neues Gerät womöglich keine CAL findet",
        Key::TimeRunsDryRevoking => "… wenn CALs alter Geräte widerrufen werden",
        Key::TimeSpare => "Reserve, die nie ausgeht",
        Key::TimeEnough => "CALs insgesamt, die nie ausgehen",
        Key::TimeEnoughRevoking => "… wenn CALs alter Geräte widerrufen werden",
        Key::TimeNeverDry => "nie",
        Key::TimeLasts => "Der Bestand geht nie aus, auch nicht schlimmstenfalls.",
        Key::TimeDries => "Schlimmstenfalls geht der Bestand am {day} aus; mit {enough} CALs nie.",
        Key::TimePlan => "Hosts wechseln die Version",
        Key::TimePlanIntro => "Was nicht mehr taugt, was zu kaufen ist und in welcher Reihenfolge installiert wird.",
        Key::TimePlanFrom => "Von Version",
        Key::TimePlanTo => "Auf Version",
        Key::TimePlanOn => "Erster Host am",
        Key::TimePlanUntil => "Letzter Host am",
        Key::TimePlanServers => "Vorhandene Lizenzserver",
        Key::TimePlanOwned => "Vorhandene CALs",
        Key::TimePlanChoose => "Wählen Sie die Version, auf die sie wechseln.",
        Key::TimeStops => "Was den neuen Hosts ab {day} nicht dient",
        Key::TimeNothingStops => "Alles Vorhandene dient auch den neuen Hosts.",
        Key::TimeBuy => "Zu kaufen",
        Key::TimePurchase => {
            "{quantity:# {product}-{kind:user=Benutzer|device=Geräte}-CAL {cal}|# {product}-{kind:user=Benutzer|device=Geräte}-CALs {cal}}"
        }
        Key::TimeBuyNothing => "Zu kaufen ist nichts.",
        Key::TimeSteps => "In dieser Reihenfolge",
        Key::TimeSideBySide => "Solange beide Versionen nebeneinander stehen",
        Key::TimeMove => "Eine CAL geht an jemand anderen",
        Key::TimeMoveIntro => "Ob sie es an diesem Tag darf, nach den Bedingungen, unter denen sie gekauft wurde.",
        Key::TimeMoveTerms => "Gekauft",
        Key::TimeVolume => "per Volumenlizenz",
        Key::TimeOemRetail => "mit Server oder als Paket",
        Key::TimeMoveAssigned => "Zuletzt zugewiesen am",
        Key::TimeMoveOn => "Soll wechseln am",
        Key::TimeMoveReason => "Grund",
        Key::TimePermanently => "dauerhafter Wechsel",
        Key::TimeHardwareFailure => "Gerät defekt oder verloren",
        Key::TimeEndOfEmployment => "Stelle oder Vertrag endete",
        Key::TimeTemporaryCover => "Vertretung auf Zeit",
        Key::TimeMayMove => "Ja, am {on} darf sie.",
        Key::TimeMayNotYet => "Nicht am {on}, aber ab {next}.",
        Key::TimeMayBeyond => "Nicht am {on} und nicht bis zum Ende des Kalenders.",
    }
}

/// The texts of the site's static pages.
pub(super) fn site(key: SiteKey) -> &'static str {
    match key {
        SiteKey::Tagline => "Lizenzierung von Windows Server und RDS, beantwortet mit Begründung und Quellen",
        SiteKey::NavCheck => "Prüfen",
        SiteKey::NavAnswers => "Antworten",
        SiteKey::NavRules => "Regeln",
        SiteKey::NavData => "Daten",
        SiteKey::CheckYours => "Die ganze Umgebung prüfen",
        SiteKey::Why => "Warum",
        SiteKey::Instead => "Was stattdessen passt",
        SiteKey::Related => "Verwandte Fragen",
        SiteKey::Sources => "Quellen",
        SiteKey::Unconfirmed => "Unbestätigt",
        SiteKey::Derived => "folgt aus der allgemeinen Regel",
        SiteKey::WithUserCals => "Mit Benutzer-CALs:",
        SiteKey::WithDeviceCals => "Mit Geräte-CALs:",
        SiteKey::Yes => "Ja",
        SiteKey::No => "Nein",
        SiteKey::DeviceOnly => "Nur Geräte-CALs",
        SiteKey::Legend => "● passt, – passt nicht.",
        SiteKey::SeverityViolation => "Verletzt",
        SiteKey::SeverityWarning => "Warnung",
        SiteKey::SeverityNote => "Hinweis",
        SiteKey::SeverityOk => "Erfüllt",

        SiteKey::ElementActivation => "Aktivierung",
        SiteKey::ElementMembership => "Domäne oder Arbeitsgruppe",

        SiteKey::RelationRdsCalBySessionHost => "RDS-CAL nach unten, Sitzungshost nach rechts",
        SiteKey::RelationRdsCalByLicenseServer => "RDS-CAL nach unten, Lizenzserver nach rechts",
        SiteKey::RelationSessionHostByLicenseServer => "Sitzungshost nach unten, Lizenzserver nach rechts",
        SiteKey::RelationBaseCalByServer => "Windows Server-CAL nach unten, Server nach rechts",

        SiteKey::NameRdsCalOnHost => "RDS-CAL {cal} auf Windows Server {host}",
        SiteKey::NameRdsCalOnLicenseServer => "RDS-CAL {cal} auf einem Lizenzserver {license_server}",
        SiteKey::NameHostByLicenseServer => "Lizenzserver {license_server} für einen Sitzungshost {host}",
        SiteKey::NameCalOnServer => "CAL {cal} auf Windows Server {server}",
        SiteKey::AskRdsCalOnHost => "Gilt eine RDS-CAL {cal} auf Windows Server {host}?",
        SiteKey::AskRdsCalOnLicenseServer => {
            "Lassen sich RDS-CALs {cal} auf einem Lizenzserver {license_server} installieren?"
        }
        SiteKey::AskHostByLicenseServer => "Bedient ein Lizenzserver {license_server} einen Sitzungshost {host}?",
        SiteKey::AskCalOnServer => "Ist eine CAL {cal} die richtige für Windows Server {server}?",
        SiteKey::YesRdsCalOnHost => "Ja: Eine RDS-CAL {cal} öffnet Sitzungen auf Windows Server {host}.",
        SiteKey::YesRdsDeviceCalOnHost => {
            "Ja, wenn es eine Geräte-CAL ist: Eine RDS-CAL {cal} öffnet Sitzungen auf Windows Server {host}."
        }
        SiteKey::YesRdsCalOnLicenseServer => "Ja: Ein Lizenzserver {license_server} nimmt RDS-CALs {cal} auf.",
        SiteKey::YesRdsDeviceCalOnLicenseServer => {
            "Ja, wenn es Geräte-CALs sind: Ein Lizenzserver {license_server} nimmt RDS-CALs {cal} auf."
        }
        SiteKey::YesHostByLicenseServer => "Ja: Ein Lizenzserver {license_server} bedient einen Sitzungshost {host}.",
        SiteKey::YesCalOnServer => "Ja: Eine CAL {cal} ist die richtige für Windows Server {server}.",

        SiteKey::AskRdsCal => "Wo gilt eine RDS-CAL {cal}?",
        SiteKey::RdsCalWorks => {
            "Eine RDS-CAL {cal} öffnet Sitzungen auf Windows Server {host} und allen früheren Versionen, auf keiner späteren."
        }
        SiteKey::RdsCalWorksOnOldest => "Eine RDS-CAL {cal} öffnet Sitzungen nur auf Windows Server {host}.",
        SiteKey::RdsCalWorksOnAll => {
            "Eine RDS-CAL {cal} öffnet Sitzungen auf Windows Server {host} und allen früheren Versionen."
        }
        SiteKey::AskRdsCalLicenseServer => "Welcher Lizenzserver nimmt RDS-CALs {cal} auf?",
        SiteKey::RdsCalTakesLicenseServer => {
            "RDS-CALs {cal} gehören auf einen Lizenzserver unter Windows Server {license_server} oder einer späteren Version."
        }
        SiteKey::RdsCalTakesNewestLicenseServer => {
            "RDS-CALs {cal} gehören auf einen Lizenzserver unter Windows Server {license_server}; keine frühere Version nimmt sie auf."
        }
        SiteKey::RdsCalTakesAnyLicenseServer => "RDS-CALs {cal} werden von Lizenzservern jeder Version aufgenommen.",
        SiteKey::AskCal => "Wofür gilt eine Windows Server-CAL {cal}?",
        SiteKey::CalWorks => {
            "Eine CAL {cal} gilt für Windows Server {server} und alle früheren Versionen, für keine spätere."
        }
        SiteKey::CalWorksOnOldest => "Eine CAL {cal} gilt nur für Windows Server {server}.",
        SiteKey::CalWorksOnAll => "Eine CAL {cal} gilt für Windows Server {server} und alle früheren Versionen.",
        SiteKey::AskServerCal => "Welche CAL braucht Windows Server {server}?",
        SiteKey::ServerTakesCal => "Windows Server {server} braucht CALs {cal} oder neuere; ältere gelten dafür nicht.",
        SiteKey::ServerTakesNewestCal => "Windows Server {server} braucht CALs {cal}; ältere gelten dafür nicht.",
        SiteKey::ServerTakesAnyCal => "Für Windows Server {server} gelten CALs jeder Version.",
        SiteKey::AskServerRdsCal => "Welche RDS-CAL braucht Windows Server {server}?",
        SiteKey::HostTakesRdsCal => {
            "Sitzungen auf Windows Server {server} brauchen RDS-CALs {cal} oder neuere, zusätzlich zu Basis-CALs."
        }
        SiteKey::HostTakesNewestRdsCal => {
            "Sitzungen auf Windows Server {server} brauchen RDS-CALs {cal}, zusätzlich zu Basis-CALs."
        }
        SiteKey::HostTakesAnyRdsDeviceCal => {
            "Sitzungen auf Windows Server {server} brauchen RDS-Geräte-CALs einer beliebigen Version, zusätzlich zu Basis-CALs."
        }
        SiteKey::AskServerLicenseServer => "Welcher Lizenzserver bedient Windows Server {server}?",
        SiteKey::HostTakesLicenseServer => {
            "Sitzungshosts unter Windows Server {server} werden von einem Lizenzserver unter Windows Server {license_server} oder einer späteren Version bedient."
        }
        SiteKey::HostTakesNewestLicenseServer => {
            "Sitzungshosts unter Windows Server {server} werden von einem Lizenzserver unter Windows Server {license_server} bedient, von keinem einer früheren Version."
        }
        SiteKey::HostTakesAnyLicenseServer => {
            "Sitzungshosts unter Windows Server {server} werden von Lizenzservern jeder Version bedient."
        }
        SiteKey::AskLicenseServer => "Welche RDS-CALs nimmt ein Lizenzserver {license_server} auf?",
        SiteKey::LicenseServerHoldsUpTo => {
            "Ein Lizenzserver {license_server} nimmt RDS-CALs bis {cal} auf und bedient Sitzungshosts bis Windows Server {host}."
        }
        SiteKey::LicenseServerHoldsOldest => {
            "Ein Lizenzserver {license_server} nimmt TS-CALs {cal} auf und bedient Terminalserver unter Windows {host}, nichts Späteres."
        }
        SiteKey::NameRdsCal => "RDS-CAL {cal}",
        SiteKey::NameCal => "Windows Server-CAL {cal}",
        SiteKey::NameServer => "Windows Server {server}",
        SiteKey::NameLicenseServer => "Lizenzserver {license_server}",
        SiteKey::SupportEnds => {
            "Letzte Tage des Supports für diese Version: grundlegend {mainstream}, erweitert {extended}."
        }

        SiteKey::HeadRdsCals => "RDS-CALs, Version für Version",
        SiteKey::HeadCals => "Windows Server-CALs, Version für Version",
        SiteKey::HeadServers => "Windows Server, Version für Version",
        SiteKey::HeadLicenseServers => "Lizenzserver, Version für Version",
        SiteKey::HeadAnswers => "Alle Antworten",
        SiteKey::SummaryOfAnswers => {
            "Jede Version von Windows Server von 2000 bis 2025 mit jeder CAL und jedem Lizenzserver, jede Antwort auf einer eigenen Seite."
        }
        SiteKey::PickCell => "Jede Zelle führt zu ihrer Antwort.",
        SiteKey::HeadRules => "Die Regeln",
        SiteKey::SummaryOfRules => {
            "Alle Antworten beruhen auf {rules:# Regel|# Regeln} und {sources:# Quelle|# Quellen}; hier stehen sie mit ihren Belegen und den Widersprüchen zwischen Quellen."
        }
        SiteKey::HeadRulesBase => "Windows Server-CALs",
        SiteKey::HeadRulesRds => "RDS- und TS-CALs",
        SiteKey::HeadRulesDisagreements => "Wo die Quellen sich widersprechen",
        SiteKey::HeadRulesOther => "Hinweise und Grenzen",
        SiteKey::DisputedBy => "Quellen widersprechen sich:",
        SiteKey::BearsOn => "Betrifft:",
        SiteKey::HeadNotFound => "Diese Seite gibt es nicht",
        SiteKey::NotFound => "Diese Adresse führt ins Leere. Alle Antworten sind einen Schritt entfernt:",

        SiteKey::HeadHowMany => "Wie viele CALs",
        SiteKey::SummaryOfHowMany => {
            "Gezählt werden Benutzer oder Geräte, je nachdem, wovon es weniger gibt: Eine Benutzer-CAL deckt einen Benutzer auf allen Geräten ab, eine Geräte-CAL ein Gerät für alle, die es benutzen."
        }
        SiteKey::CountYours => "Selbst zählen",
        SiteKey::CountsOf => "Benutzer-CALs oder Geräte-CALs",
        SiteKey::CountedWithOwn => "Gezählt mit {devices:# Gerät|# Geräten} je Benutzer.",
        SiteKey::CountedWithAdministrators => {
            "Gezählt für {administrators:# Administrator|# Administratoren} mit Sitzungen."
        }
        SiteKey::CountedWithOutsiders => {
            "Gezählt für {users:# Person|# Personen} von außen mit Sitzungen auf {servers:# Server|# Servern}."
        }
        SiteKey::AskForUsers => "Wie viele CALs brauchen {users} Benutzer?",
        SiteKey::ForUsers => {
            "{users} Benutzer brauchen {cals} Benutzer-CALs: je eine, wie viele Geräte sie auch benutzen."
        }
        SiteKey::ForUsersLead => {
            "Auf Sitzungshosts kommen ebenso viele RDS-CALs hinzu. Die CALs sind von der Version des neuesten Servers, auf den zugegriffen wird, oder von einer neueren."
        }
        SiteKey::AskForShared => "Wie viele CALs brauchen {users} Benutzer, die sich {devices} Geräte teilen?",
        SiteKey::ForShared => {
            "{cals} Geräte-CALs genügen für {users} Benutzer, die sich {devices} Geräte teilen: eine je Gerät."
        }
        SiteKey::AskForAdministrators => "Brauchen Administratoren CALs?",
        SiteKey::ForAdministrators => {
            "Bis zu {exempt} Personen, die einen Server nur verwalten, brauchen keine CAL; jede weitere braucht eine Benutzer-CAL."
        }
        SiteKey::AskForOutsiders => "Wie viele CALs brauchen Personen von außen?",
        SiteKey::ForOutsiders => {
            "Personen von außen brauchen je eine CAL, oder es genügt ein External Connector für jeden Server, auf den sie zugreifen."
        }

        SiteKey::CardRdsCalBySessionHost => "RDS-CAL auf einem Sitzungshost",
        SiteKey::CardRdsCalByLicenseServer => "RDS-CAL auf einem Lizenzserver",
        SiteKey::CardSessionHostByLicenseServer => "Lizenzserver für einen Sitzungshost",
        SiteKey::CardBaseCalByServer => "CAL auf Windows Server",

        SiteKey::HeadData => "Die Daten",
        SiteKey::DataSummary => {
            "Was diese Seiten über Versionen sagen, als JSON-Dateien: Versionen, Regeln, Quellen, die vier Beziehungen, jede Antwort und die Supportdaten."
        }
        SiteKey::DataVersions => {
            "Die Versionen von Windows Server, die die Regeln kennen, und die CAL, die jede braucht."
        }
        SiteKey::DataRules => "Jede Regel: ihre Kennung, ihre Aussage und die Quellen, auf denen sie beruht.",
        SiteKey::DataSources => "Jede Quelle: Herausgeber, Titel, Datum und Adresse.",
        SiteKey::DataMatrices => "Die vier Beziehungen, jede Zelle mit ihrem Beleg.",
        SiteKey::DataVerdicts => {
            "Jede Antwort, die eine Seite hat: die Antwort, die Regeln dahinter und was stattdessen passt."
        }
        SiteKey::DataLifecycle => "Wie lange Support, Karenzzeiten und temporäre CALs dauern.",
        SiteKey::DataSchema => "Schema",
        SiteKey::DataPolicyHeading => "Worauf Verlass ist",
        SiteKey::DataPolicyStable => {
            "Innerhalb von v1 bleiben Namen und ihre Bedeutung; neue Namen können hinzukommen und stehen dann auch im Schema. Was damit bricht, erscheint als v2, und v1 bleibt, wo es ist."
        }
        SiteKey::DataPolicyIds => {
            "Kennungen von Regeln, Schlüssel von Quellen, Kennungen von Versionen und Adressen von Seiten werden nie für etwas anderes wiederverwendet."
        }
        SiteKey::DataPolicyVerdicts => {
            "Eine Antwort ändert sich nur mit einer Zeile im Änderungsprotokoll, die den Grund nennt. Sätze sind für Menschen und können jederzeit neu formuliert werden."
        }
        SiteKey::DataPolicyFiles => {
            "Jede Datei trägt die Version des Programms und den Tag, an dem die Regeln zuletzt geprüft wurden."
        }
        SiteKey::DataBadges => "Badges",
        SiteKey::DataBadgesSummary => {
            "Jede Antwort gibt es auch als kleines Bild. Seine Adresse ist die der Seite, unter badges/ und mit .svg am Ende."
        }

        SiteKey::HeadChanges => "Was sich geändert hat",
        SiteKey::ChangesNone => {
            "Seit den Daten vom {before} hat sich keine Antwort, keine Regel, keine Quelle und kein Datum geändert."
        }
        SiteKey::ChangesSome => "Seit den Daten vom {before} {changes:hat sich # Sache|haben sich # Sachen} geändert.",
        SiteKey::ChangesAnswers => "Antworten",
        SiteKey::ChangesRules => "Regeln",
        SiteKey::ChangesSources => "Quellen",
        SiteKey::ChangesDates => "Daten und Fristen",
        SiteKey::ChangesAdded => "neu",
        SiteKey::ChangesRemoved => "entfallen",
        SiteKey::SummaryOfServers => {
            "Welche CALs, RDS-CALs und Lizenzserver jede Version von Windows Server braucht und wie lange sie Support erhält."
        }
    }
}
