//! What is asked of every data-driven technology. One file in `technologies/` answers it; the file's name is the record's id.

use super::answers::*;
use super::lists::*;
use super::working::*;
use jiff::civil::Date;

questions! {
    /// A data-driven technology: what it is, what it is for, how it works, how wrong it is, and who answers for it.
    pub struct Technology {
        /// What is it called?
        name: Line, "Name", Core, covenant [B1], atrs [title name]
            => "The plain name that people would search for. Put a product's trade name under suppliers.", "\"Live facial recognition\"";
        /// What is it, in two or three sentences?
        summary: Prose, "In short", Core, covenant [B1], atrs [one_sentence_description description]
            => "Two or three plain sentences: what it does, to whom, and who decides. No abbreviations.",
               "\"\"\"\nCameras compare the faces of people who pass with a list of wanted people.\nAn officer looks at each possible match and decides whether to speak to the person.\n\"\"\"";
        /// What was it called before?
        former_names: Vec<Line>, "Former names", Asked, covenant [B1]
            => "Names that people may still look for.", "[\"Project Lantern\"]";
        /// Under which addresses did this record stand before?
        former_ids: Vec<TechnologyId>, "Former ids", Asked, covenant [B1]
            => "Ids that this record once had. Their addresses lead here.", "[\"project-lantern\"]";
        /// Is it a product that several forces share?
        product: Option<ProductId>, "Shared product", Asked, covenant [B1]
            => "The id that all forces use for a national or shared system, so that their records can be read side by side.", "\"pnd-facial-search\"";

        /// How far along is it?
        status: Status, "Status", Core, covenant [D], atrs [phase]
            => "Be exact: a trial on real cases is “trial”, a tool that is switched off for now is “suspended”.", "\"live\"";
        /// Since when?
        status_since: Date, "Status since", Core, covenant [D]
            => "The day on which the status became what it is.", "2026-03-02";
        /// Why does it have this status?
        status_reason: Option<Prose>, "Reason for the status", UnlessLive, covenant [D F1]
            => "Why it is in trial, stopped, retired or withdrawn, and who decided that.", "\"Suspended by the deputy chief constable after two wrong alerts on one day.\"";
        /// At which stage of the national guidance is it?
        stage: Option<Stage>, "Stage", Always, covenant [D]
            => "The stage of the College of Policing's guidance on data-driven technologies.", "\"embed\"";
        /// When was it first used?
        started_on: Option<Date>, "First used on", Asked, covenant [F1]
            => "The first day on real cases, trials included.", "2024-05-13";
        /// When was it last used?
        ended_on: Option<Date>, "Last used on", Over, covenant [F1]
            => "The last day on real cases, for a retired technology.", "2026-01-31";
        /// When does the trial end?
        trial_ends_on: Option<Date>, "Trial ends on", Trial, covenant [D]
            => "The day on which the trial ends unless somebody decides to go on.", "2027-01-31";
        /// When was this record first published?
        first_published: Option<Date>, "First published", Asked, covenant [B]
            => "The day on which the public could first read this record.", "2025-09-01";
        /// When did somebody last check this record?
        last_reviewed: Date, "Last reviewed", Core, covenant [B F1]
            => "The day on which the accountable owner last confirmed that all of it is still true.", "2026-10-14";
        /// When will it be checked again?
        next_review: Option<Date>, "Next review", Running, covenant [F1]
            => "No more than a year after the last review.", "2027-04-14";

        /// What kind of technology is it?
        kinds: Vec<TechnologyKind>, "Kind", Core, covenant [A], atrs [model_task]
            => "One or more. A platform that also predicts risk is both.", "[\"live-facial-recognition\"]";
        /// On which technique does it rest?
        technique: Vec<Technique>, "Technique", Asked, covenant [B1], atrs [model_architecture]
            => "One or more.", "[\"deep-learning\"]";
        /// Does it work on bodies, conclude something about people, or recognise things?
        class: Option<Class>, "Class", Always, covenant [A]
            => "Biometric if it works on faces, voices or other features of a body.", "\"biometric\"";

        /// How much can it affect people?
        impact: Impact, "Impact", Core, covenant [C1 D1]
            => "High if a wrong result could cost somebody liberty, safety or a right.", "\"high\"";
        /// Why is the impact put at that?
        impact_reason: Option<Prose>, "Reason for the impact", Always, covenant [C1 D1]
            => "The worst that a wrong result could do, and how likely it is to reach a person.", "\"A wrong match can lead to a person being stopped in public.\"";
        /// Can it affect members of the public?
        public_effect: Option<bool>, "Affects the public", Always, covenant [D1]
            => "true if its output can change what happens to somebody outside the force.", "true";
        /// What does its output do in a decision?
        decision_role: Option<DecisionRole>, "Role in decisions", Always, covenant [D1], atrs [integration_into_broader_operational_process]
            => "What a person does with the output.", "\"alerts\"";
        /// Who can be affected?
        people_affected: Option<Prose>, "Who can be affected", Asked, covenant [C1 D1], atrs [frequency_and_scale_of_usage]
            => "Groups of people, and how many of them a year if you know.", "\"Everyone who walks through the marked zone: about 41,000 people in 2025.\"";

        /// Who answers for it?
        accountable_owner: Option<OwnerId>, "Accountable owner", Always, covenant [E], atrs [senior_responsible_owner]
            => "The id of one post in owners.toml: the one person who answers for its use and its output.", "\"acc-operations\"";
        /// Who else is a senior responsible owner?
        senior_responsible_owners: Vec<OwnerId>, "Senior responsible owners", Asked, covenant [E], atrs [senior_responsible_owner]
            => "Ids in owners.toml, where operations and technology share the role.", "[\"chief-information-officer\"]";
        /// Which team runs it?
        team: Option<Line>, "Team", Asked, covenant [E], atrs [team]
            => "The team's name, not its members' names.", "\"Facial recognition unit\"";
        /// Who holds which role?
        roles: Vec<RoleHeld>, "Roles", Asked, covenant [E E3]
            => "The posts that own the information, the risk, the authorisation and the training.", "";
        /// Where can a member of the public ask about it?
        contact_email: Option<Email>, "Contact", Always, covenant [B1], atrs [contact_email]
            => "A team's mailbox, not a person's address.", "\"facial-recognition@example.police.uk\"";
        /// Is there a web page about it?
        web_page: Option<Link>, "Web page", Asked, covenant [B1], atrs [website_url]
            => "The force's own page about it.", "\"https://www.example.police.uk/facial-recognition\"";

        /// What is it used for, and what not?
        purpose: Purpose, "Purpose", Asked => "Why, for what, and how often.", "";
        /// How does it work?
        algorithm: Algorithm, "Algorithm", Asked => "What goes in, what comes out, and what it cannot do.", "";
        /// On which data does it rest?
        data: Vec<DataUse>, "Data", Running, covenant [B1 F], atrs [datasets_and_their_purposes]
            => "Every set of data that it learnt from, was tested on, compares with, or works on; each described in datasets/.", "";
        /// Who decides, and who checks?
        oversight: Oversight, "People", Asked => "What people do before, between and after its results.", "";

        /// Who is told how a result came about?
        explanation: Explanation, "Explanation", Affecting, covenant [C C1]
            => "What the person concerned, the officer and a court would be told.", "";
        /// How would I know that it was used on me?
        how_you_would_know: Option<Prose>, "How you would know", Affecting, covenant [B C]
            => "Signs, letters, notices, or that nobody would tell them and why.", "\"Signs stand at each way into the zone, and the force announces each deployment the day before.\"";
        /// How can I object or complain?
        how_to_challenge: Option<Prose>, "How to challenge it", Running, covenant [B D2], atrs [appeals_and_review]
            => "Whom to write to, what happens then, by when, and where to go next. A live record without it, or without a reason for having none, is not published.", "\"Write to the team at the address above. A person who was not involved looks at it within 20 working days.\"";
        /// Does it decide by itself?
        automated_decision: AutomatedDecision, "Automated decisions", Asked, covenant [D1 D2]
            => "Whether a decision about a person is made with nobody in between, and what protects that person.", "";

        /// Which law allows it?
        legal_basis: Vec<LegalBasis>, "Legal basis", Running, covenant [A]
            => "Each law or power, and for what it is relied on.", "";
        /// Is it in the force's record of processing?
        ropa_recorded: Option<bool>, "In the record of processing", Running, covenant [A E3]
            => "Whether it stands in the record of processing activities.", "true";
        /// Which codes and standards are followed?
        codes: Vec<Line>, "Codes and standards", Asked, covenant [A]
            => "Codes of practice, guidance and technical standards.", "[\"Surveillance Camera Code of Practice\"]";
        /// Which data-ethics themes were weighed?
        data_ethics_principles: Vec<EthicsPrinciple>, "Data-ethics themes", Asked, covenant [D]
            => "The themes of the College of Policing's practice that the assessment dealt with.", "[\"fairness\", \"proportionality\"]";
        /// How was it bought?
        procurement: Procurement, "Procurement", Asked, covenant [F3]
            => "The route, the contract and when it ends.", "";

        /// Who supplies it?
        suppliers: Vec<Supplier>, "Suppliers", Asked, covenant [B3 F3], atrs [third_party_involvement]
            => "Every organisation outside the force that makes, hosts or runs a part.", "";
        /// What was assessed before it was used?
        assessments: Vec<Assessment>, "Assessments", Running, covenant [A F], atrs [impact_assessment]
            => "Every assessment, also those not done or still under way, with its state.", "";
        /// How well does it work, and for whom does it work worse?
        evaluations: Vec<Evaluation>, "Evaluations", Affecting, covenant [D4 F], atrs [model_performance]
            => "Every test of it, who made it, where, and its figures in both directions of error and by group.", "";
        /// What could go wrong, and what is done about it?
        risks: Vec<Risk>, "Risks", Affecting, covenant [D4], atrs [risks_and_mitigations]
            => "Each risk, whom it would hit, and what is done.", "";
        /// Who outside has looked at it?
        scrutiny: Vec<Scrutiny>, "Scrutiny", Affecting, covenant [B3 E2]
            => "Ethics committees, regulators, inspectors, universities, courts: what they said and what the force answered.", "";
        /// How can an outsider investigate it?
        third_party_scrutiny: Option<Prose>, "Outside investigation", Asked, covenant [B3]
            => "Whether a third party may test it, on what terms, and whether the supplier must give evidence.", "\"A university may test it on the force's system under an agreement published on request.\"";
        /// What has gone wrong?
        incidents: Vec<Incident>, "Incidents", Asked, covenant [D3 D4]
            => "Every time it caused or nearly caused harm, or was used outside its rules.", "";
        /// What does it cost?
        cost: Cost, "Cost", Asked
            => "The total, the time it covers and what is in it.", "";
        /// Which papers are there?
        documents: Vec<Document>, "Documents", Asked, covenant [B1]
            => "Policies, procedures, assessments and reports, each with version and date.", "";
        /// Which Freedom of Information answers speak of it?
        foi_references: Vec<Name>, "Freedom of Information references", Asked, covenant [B]
            => "The force's reference numbers.", "[\"FOI 2026/0412\"]";
        /// Which other records belong with it?
        related: Vec<TechnologyId>, "Related records", Asked, covenant [B]
            => "Ids of other technologies in this register.", "[\"retrospective-facial-recognition\"]";
        /// Which record took its place?
        replaced_by: Option<TechnologyId>, "Replaced by", Over, covenant [B]
            => "The id of the technology that took over.", "\"call-summaries\"";
    }
}

questions! {
    /// A role in the accountability for the technology, and the post that holds it.
    pub struct RoleHeld {
        /// Which role?
        role: Role, "Role", Always => "One of the list.", "\"information-asset-owner\"";
        /// Which post holds it?
        post: Line, "Held by", Always => "A post, not a person.", "\"Head of criminal justice\"";
    }
}

questions! {
    /// Why the force uses it, for what it may be used, and what came before.
    pub struct Purpose {
        /// Why does the force use it?
        why: Option<Prose>, "Why it is used", Always, covenant [D], atrs [detailed_description]
            => "The problem that it helps with, and why this is a fair way to deal with it.", "\"Officers cannot remember hundreds of wanted people.\"";
        /// What may it be used for?
        authorised_uses: Vec<Line>, "May be used for", Running, covenant [D F1]
            => "Each use that the policy allows.", "[\"Finding people wanted by the courts\"]";
        /// What may it not be used for?
        out_of_scope_uses: Vec<Line>, "May not be used for", Asked, covenant [F1]
            => "Uses that people fear or that the policy rules out.", "[\"Watching a protest\"]";
        /// Where and when is it used?
        where_and_when: Option<Prose>, "Where and when", Affecting, covenant [D]
            => "Places, times, and who authorises them.", "\"In town centres, on days that a superintendent authorises in writing.\"";
        /// What was done before?
        previous_process: Option<Prose>, "What it replaced", Asked, covenant [D], atrs [previous_process]
            => "How the work was done without it, and how well that went.", "\"Officers were shown printed pictures at briefings.\"";
        /// What else was considered?
        alternatives: Vec<Line>, "Alternatives considered", Asked, covenant [D], atrs [alternatives_considered]
            => "Other ways, also without a machine, and why they were not taken.", "[\"More officers on patrol: too few could recognise the people sought.\"]";
        /// What good does it do?
        benefits: Vec<Benefit>, "Benefits", Asked, covenant [D], atrs [benefits]
            => "Each benefit, and whether it is hoped for or was measured.", "";
        /// How often is it used, and on how many people?
        scale: Option<Prose>, "How often", Asked, covenant [D], atrs [frequency_and_scale_of_usage]
            => "Uses and people in a stated time.", "\"14 deployments in the year to September 2026; about 41,000 faces.\"";
    }
}

questions! {
    /// A benefit, hoped for or measured.
    pub struct Benefit {
        /// What is better?
        text: Line, "Benefit", Always => "What got better, and for whom.", "\"Wanted people are found sooner.\"";
        /// Is it hoped for or was it measured?
        basis: Basis, "Basis", Always => "Measured only if somebody measured it here.", "\"measured\"";
        /// What was measured?
        measure: Option<Line>, "Measure", Asked => "The thing counted or timed.", "\"Days from warrant to arrest\"";
        /// What did it come to?
        value: Option<Line>, "Result", Asked => "The figure, with its unit.", "\"19 days instead of 34\"";
        /// How was it measured?
        method: Option<Line>, "Method", Asked => "How, on how many cases, compared with what.", "\"212 warrants in 2025 compared with 240 in 2023\"";
        /// Who says so?
        source: Option<Line>, "Source", Asked => "The supplier, the force, or somebody independent.", "\"Force performance team\"";
        /// When?
        date: Option<Date>, "Date", Asked => "The day of the result.", "2026-02-20";
    }
}

questions! {
    /// Who is told how a result came about.
    pub struct Explanation {
        /// Who gets an explanation?
        to_whom: Option<Line>, "To whom", Asked, covenant [C] => "The person concerned, the officer, a court.", "\"The person who was stopped, and the officer\"";
        /// What are they told?
        what: Option<Prose>, "What is explained", Asked, covenant [C C1] => "What the technology can say about how it came to a result, and what it cannot.", "\"That a possible match was raised, and the score. The model cannot say which features led to it.\"";
        /// In which form?
        form: Option<Line>, "Form", Asked, covenant [C] => "Spoken, a leaflet, a report.", "\"Spoken at the time; a leaflet\"";
    }
}

questions! {
    /// Whether decisions are made with nobody in between.
    pub struct AutomatedDecision {
        /// Is a decision made solely by machine?
        solely: Option<bool>, "Solely automated", Asked, covenant [D1] => "true if no person takes a meaningful part.", "false";
        /// Does the decision have a serious effect?
        significant: Option<bool>, "Significant", Asked, covenant [D1] => "true if it has legal or similarly serious effects on a person.", "false";
        /// Which law allows it?
        authority: Option<Line>, "Authority", Asked, covenant [A] => "The law that allows a solely automated decision.", "\"Data Protection Act 2018, section 50B\"";
        /// What protects the person?
        safeguards: Vec<Line>, "Safeguards", Asked, covenant [D2] => "Being told, being heard, a person's decision, a way to contest.", "[\"A person looks at it again on request\"]";
    }
}

questions! {
    /// A law or power that the use rests on.
    pub struct LegalBasis {
        /// Which law?
        law: Line, "Law", Always => "The law, with its section.", "\"Data Protection Act 2018, Part 3, section 35\"";
        /// For what is it relied on?
        relied_on_for: Option<Line>, "Relied on for", Asked => "The step that it allows.", "\"Processing faces of people who pass\"";
        /// Where can it be read?
        url: Option<Link>, "Address", Asked => "Where the law can be read.", "\"https://www.legislation.gov.uk/ukpga/2018/12/section/35\"";
    }
}

questions! {
    /// How it was bought.
    pub struct Procurement {
        /// By which route?
        route: Option<Line>, "Route", Asked, covenant [F3], atrs [procurement_procedure_type] => "Open tender, framework call-off, direct award, pilot.", "\"Call-off from a national framework\"";
        /// Where is the contract published?
        contract_url: Option<Link>, "Contract notice", Asked, covenant [F3] => "The public notice.", "\"https://www.find-tender.service.gov.uk/Notice/000000-2024\"";
        /// What is the contract worth?
        value: Option<Line>, "Contract value", Asked => "The value with its currency and time.", "\"£184,000 over three years\"";
        /// When does it start?
        starts: Option<Date>, "Starts", Asked => "The first day of the contract.", "2024-04-01";
        /// When does it end?
        ends: Option<Date>, "Ends", Asked => "The last day of the contract.", "2027-03-31";
    }
}

questions! {
    /// An organisation outside the force that makes, hosts or runs a part.
    pub struct Supplier {
        /// What is it called?
        name: Name, "Name", Always, atrs [third_party] => "Its registered name.", "\"Example Vision Systems Ltd\"";
        /// What is its company number?
        company_number: Option<Name>, "Company number", Asked, atrs [companies_house_number] => "From Companies House.", "\"01234567\"";
        /// What does it do here?
        role: Option<Line>, "Role", Asked, atrs [third_party_role] => "Which part it supplies.", "\"Supplies the matching software\"";
        /// Which data can it see?
        data_access: Option<Line>, "Access to data", Asked, atrs [third_party_data_access_terms] => "What it can see, and on what terms.", "\"None: the software runs on the force's own servers\"";
        /// Must it give evidence?
        expert_witness: Option<bool>, "Must give expert evidence", Asked, covenant [B3] => "true if the contract binds it to explain the technology to a court.", "true";
    }
}

questions! {
    /// An assessment that was made, is under way, or was not made.
    pub struct Assessment {
        /// Which assessment?
        r#type: AssessmentType, "Assessment", Always => "One of the list.", "\"dpia\"";
        /// How far is it?
        state: AssessmentState, "State", Always => "Also write those that are not done.", "\"completed\"";
        /// When was it finished?
        date: Option<Date>, "Date", Asked => "The day on which it was signed.", "2024-03-11";
        /// Which version is it?
        version: Option<Name>, "Version", Asked => "As printed on the document.", "\"2.1\"";
        /// What did it find?
        summary: Option<Prose>, "What it found", Asked => "The main finding in a sentence or two, or why it is not needed or not done.", "\"It found a higher risk for young Black men and set a higher threshold.\"";
        /// Where can it be read?
        url: Option<Link>, "Address", Asked => "Its public address.", "\"https://www.example.police.uk/papers/lfr-dpia.pdf\"";
        /// When will it be looked at again?
        next_review: Option<Date>, "Next review", Asked => "The day by which it is reviewed.", "2027-03-11";
    }
}

questions! {
    /// A risk, and what is done about it.
    pub struct Risk {
        /// What is it called here?
        id: ItemId, "Id", Always => "A short permanent name within this record.", "\"wrong-match\"";
        /// Of which sort is it?
        category: RiskCategory, "Category", Always => "One of the list.", "\"outputs\"";
        /// What could happen?
        description: Prose, "Risk", Always => "What could go wrong, as a sentence.", "\"An innocent person is stopped because of a wrong match.\"";
        /// To whom?
        affected: Option<Line>, "Who would be affected", Asked => "The people it would hit, and who more than others.", "\"People who pass; Black people more than others at low thresholds\"";
        /// How likely is it?
        likelihood: Option<Level>, "Likelihood", Asked => "Low, medium or high.", "\"low\"";
        /// How bad would it be?
        severity: Option<Level>, "Severity", Asked => "Low, medium or high.", "\"high\"";
        /// What is done about it?
        mitigation: Option<Prose>, "What is done", Asked => "What makes it less likely or less bad.", "\"The threshold is never set below 0.64.\"";
        /// Who watches it?
        owner: Option<Line>, "Watched by", Asked => "A post.", "\"Authorising officer\"";
        /// What has become of it?
        state: Option<RiskState>, "State", Asked => "One of the list.", "\"mitigated\"";
    }
}

questions! {
    /// What somebody outside the project said, and what the force answered.
    pub struct Scrutiny {
        /// Who looked?
        body: Line, "Who", Always => "The body's full name.", "\"Police and Crime Commissioner's ethics panel\"";
        /// Are they independent of the force?
        independent: bool, "Independent", Always => "true if the force does not appoint or pay them to agree.", "true";
        /// At which level?
        level: Option<ScrutinyLevel>, "Level", Asked => "One of the list.", "\"local\"";
        /// What did they say?
        advice: Prose, "What they said", Always => "Their advice, also where it was against the force.", "\"Do not use it at schools.\"";
        /// When?
        date: Option<Date>, "Date", Asked => "The day of the advice.", "2025-06-18";
        /// What did the force answer?
        response: Option<Prose>, "What the force answered", Asked => "Done, not done, and why.", "\"Accepted. The policy now rules it out.\"";
        /// Where are the minutes?
        minutes_url: Option<Link>, "Minutes", Asked => "Their public address.", "\"https://www.example-pcc.police.uk/ethics/2025-06\"";
    }
}

questions! {
    /// Something that went wrong.
    pub struct Incident {
        /// When?
        date: Date, "Date", Always => "The day on which it happened or came to light.", "2026-02-07";
        /// What happened?
        what: Prose, "What happened", Always => "In two or three sentences, without names.", "\"A woman was stopped on a wrong match and held for eleven minutes.\"";
        /// What did it do to people?
        effect: Option<Prose>, "Effect", Asked => "On whom, and how badly.", "\"She missed a train. She was not searched.\"";
        /// What was done about it?
        action: Option<Prose>, "What was done", Asked => "At once, and so that it does not happen again.", "\"The force apologised and raised the threshold.\"";
        /// Where can more be read?
        url: Option<Link>, "Address", Asked => "A public report.", "\"https://www.example.police.uk/reports/2026-02\"";
    }
}

questions! {
    /// What it costs.
    pub struct Cost {
        /// How much in all?
        total: Option<Line>, "Total", Asked => "The sum with its currency.", "\"£212,400\"";
        /// For which time?
        period: Option<Line>, "Period", Asked => "The time that the sum covers.", "\"April 2025 to March 2026\"";
        /// Who pays?
        funding: Option<Line>, "Paid by", Asked => "The force's budget, a grant, a supplier's free trial.", "\"Force budget\"";
        /// What is in it?
        components: Vec<CostComponent>, "Components", Asked => "Licences, equipment, training, the people who check.", "";
    }
}

questions! {
    /// A part of the cost.
    pub struct CostComponent {
        /// For what?
        item: Line, "Item", Always => "What the money is for.", "\"Software licence\"";
        /// How much?
        amount: Line, "Amount", Always => "The sum with its currency.", "\"£61,000\"";
    }
}

questions! {
    /// A paper about the technology.
    pub struct Document {
        /// Of which type is it?
        r#type: DocumentType, "Type", Always => "One of the list.", "\"policy\"";
        /// What is it called?
        title: Line, "Title", Always => "As printed on it.", "\"Live facial recognition policy\"";
        /// Which version is it?
        version: Option<Name>, "Version", Asked => "As printed on it.", "\"3.0\"";
        /// From when is it?
        date: Option<Date>, "Date", Asked => "The day of this version.", "2026-01-15";
        /// Where can it be read?
        url: Option<Link>, "Address", Asked => "Its public address.", "\"https://www.example.police.uk/papers/lfr-policy.pdf\"";
        /// In which language is it?
        language: Option<Language>, "Language", Asked => "en or cy.", "\"en\"";
        /// Can everybody read it?
        accessible: Option<bool>, "Accessible", Asked => "true if it meets the accessibility regulations.", "true";
    }
}
