//! Every address of the site, once: pages and feeds link to each other through these and never by a text of their own.
//!
//! An address is a path below the site's root. It moves never; what stood there and is gone leaves a notice or a redirect.
//! Pages stand once in each language, in the same places below that language's folder.

use super::SitePath;

/// The address of a page or a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address<'a> {
    /// The home page.
    Home,
    /// The table of all technologies.
    Technologies,
    /// Those technologies that share something: the facet, such as `status`, and its value.
    Facet(&'a str, &'a str),
    /// A later part of the table of all technologies, by its number; the first part is the table itself.
    TechnologiesPart(usize),
    /// A later part of those that share something: the facet, its value, and the number of the part.
    FacetPart(&'a str, &'a str, usize),
    /// Every value of a facet that has many, such as all suppliers.
    FacetValues(&'a str),
    /// The search in every public word.
    Search,
    /// The rows that the search shows, as a script that hands them over: the code of their language.
    SearchRows(&'a str),
    /// Where every word that begins with this letter stands, as a script; `0` stands for digits, `_` for all else.
    SearchWords(&'a str),
    /// A technology, by its id; also a former one, or one that was withdrawn.
    Technology(&'a str),
    /// The table of all datasets.
    Datasets,
    /// A dataset, by its id.
    Dataset(&'a str),
    /// Who answers for what.
    Owners,
    /// All known limitations of data.
    Limitations,
    /// A later part of them, from 2.
    LimitationsPart(usize),
    /// Record by principle of the Covenant.
    Covenant,
    /// A later part of that table, from 2.
    CovenantPart(usize),
    /// What happened when.
    Changes,
    /// A publication of the ledger, by its number.
    Publication(u64),
    /// What differs now from what stood there after the publication with this number.
    Since(u64),
    /// Everything that is withheld.
    Withheld,
    /// All news.
    Updates,
    /// A piece of news, by its id.
    Update(&'a str),
    /// A page of prose, by its id.
    Page(&'a str),
    /// The questions that people ask, answered.
    Questions,
    /// Every download, explained.
    Data,
    /// What a host shows for an address that leads nowhere.
    NotFound,
    /// A file that the theme brings along, by its name.
    Asset(&'a str),
    /// A feed, by its path below the root.
    Feed(&'a str),
    /// A technology's record as JSON, by its id.
    TechnologyFeed(&'a str),
    /// A technology under the attributes of the ATRS, by its id.
    AtrsFeed(&'a str),
    /// A dataset's record as JSON, by its id.
    DatasetFeed(&'a str),
    /// A technology as it once was: its id, and the number of the version.
    TechnologyVersion(&'a str, u64),
    /// A dataset as it once was: its id, and the number of the version.
    DatasetVersion(&'a str, u64),
    /// A technology's feed of news: its id, and the ending of a form and language: `atom`, `cy.atom`, `json` or `cy.json`.
    TechnologyNews(&'a str, &'a str),
    /// A version as JSON: the folder of its kind, the id of the entry, and the number of the version.
    VersionFeed(&'a str, &'a str, u64),
    /// A page of the feed of changes, by its number.
    ChangesFeed(u64),
    /// Of a national site: every force that is collected.
    Forces,
    /// A later part of the forces, from 2.
    ForcesPart(usize),
    /// A force, by its code.
    Force(&'a str),
    /// A technology of a force: the force's code, and the technology's id.
    ForceTechnology(&'a str, &'a str),
    /// Who uses facial recognition, and how.
    FacialRecognition,
    /// A later part of that, from 2.
    FacialRecognitionPart(usize),
    /// A later part of who answers for what in which force, from 2.
    OwnersPart(usize),
    /// Evaluations of the same thing that came to different figures.
    Evaluations,
    /// A later part of them, from 2.
    EvaluationsPart(usize),
    /// The products that forces share.
    Products,
    /// A later part of them, from 2.
    ProductsPart(usize),
    /// A product, by its name in addresses.
    Product(&'a str),
    /// A later part of those who use a product: its name in addresses, and the number of the part.
    ProductPart(&'a str, usize),
    /// A part of the national stream of changes, counted from the oldest, from 1.
    ChangesPart(usize),
    /// The forces whose registers could not be had, and why.
    Problems,
}

impl Address<'_> {
    /// The path below the site's root, with `/` between folders.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "index.html".into(),
            Self::Technologies => "technologies/index.html".into(),
            Self::Facet(facet, value) => format!("technologies/by/{facet}/{value}.html"),
            Self::TechnologiesPart(number) => format!("technologies/page-{number}.html"),
            Self::FacetPart(facet, value, number) => format!("technologies/by/{facet}/{value}/page-{number}.html"),
            Self::FacetValues(facet) => format!("technologies/by/{facet}/index.html"),
            Self::Search => "search.html".into(),
            Self::SearchRows(language) => format!("search/rows.{language}.js"),
            Self::SearchWords(letter) => format!("search/words/{letter}.js"),
            Self::Technology(id) => format!("technologies/{id}.html"),
            Self::Datasets => "datasets/index.html".into(),
            Self::Dataset(id) => format!("datasets/{id}.html"),
            Self::Owners => "owners.html".into(),
            Self::Limitations => "limitations.html".into(),
            Self::LimitationsPart(number) => format!("limitations/page-{number}.html"),
            Self::Covenant => "covenant.html".into(),
            Self::CovenantPart(number) => format!("covenant/page-{number}.html"),
            Self::Changes => "changes.html".into(),
            Self::Publication(number) => format!("changes/{number}.html"),
            Self::Since(number) => format!("changes/since/{number}.html"),
            Self::Withheld => "withheld.html".into(),
            Self::Updates => "updates/index.html".into(),
            Self::Update(id) => format!("updates/{id}.html"),
            Self::Page(id) => format!("{id}.html"),
            Self::Questions => "questions.html".into(),
            Self::Data => "data.html".into(),
            Self::NotFound => "404.html".into(),
            Self::Asset(name) => format!("assets/{name}"),
            Self::Feed(path) => (*path).to_owned(),
            Self::TechnologyFeed(id) => format!("api/v1/technologies/{id}.json"),
            Self::AtrsFeed(id) => format!("api/v1/atrs/{id}.json"),
            Self::DatasetFeed(id) => format!("api/v1/datasets/{id}.json"),
            Self::TechnologyVersion(id, number) => format!("technologies/{id}/versions/{number}.html"),
            Self::DatasetVersion(id, number) => format!("datasets/{id}/versions/{number}.html"),
            Self::TechnologyNews(id, ending) if ending.ends_with("atom") => {
                format!("api/v1/atom/technologies/{id}.{ending}")
            }
            Self::TechnologyNews(id, ending) => format!("api/v1/jsonfeed/technologies/{id}.{ending}"),
            Self::VersionFeed(folder, id, number) => format!("api/v1/{folder}/{id}/versions/{number}.json"),
            Self::ChangesFeed(number) => format!("api/v1/changes/{number}.json"),
            Self::Forces => "forces/index.html".into(),
            // Parts stand in a folder of their own, since no code of a force can be the name of one.
            Self::ForcesPart(number) => format!("forces/page/{number}.html"),
            Self::Force(code) => format!("forces/{code}.html"),
            Self::ForceTechnology(code, id) => format!("technologies/{code}/{id}.html"),
            Self::FacialRecognition => "facial-recognition.html".into(),
            Self::FacialRecognitionPart(number) => format!("facial-recognition/page-{number}.html"),
            Self::OwnersPart(number) => format!("owners/page-{number}.html"),
            Self::Evaluations => "evaluations.html".into(),
            Self::EvaluationsPart(number) => format!("evaluations/page-{number}.html"),
            Self::Products => "products/index.html".into(),
            Self::ProductsPart(number) => format!("products/page/{number}.html"),
            Self::Product(code) => format!("products/{code}.html"),
            Self::ProductPart(code, number) => format!("products/{code}/page-{number}.html"),
            Self::ChangesPart(number) => format!("changes/page-{number}.html"),
            Self::Problems => "problems.html".into(),
        }
    }

    /// The path in an edition of the pages, which stands in a folder of its own: `""`, or `"cy/"`. What is made for
    /// machines, or brought along by the theme, is the same in all editions and stands once.
    pub fn path_in(&self, edition: &str) -> String {
        if self.is_page() { format!("{edition}{}", self.path()) } else { self.path() }
    }

    /// The path as the site's writer takes it; `None` if an id in it cannot stand in a path.
    pub fn site_path(&self) -> Option<SitePath> {
        SitePath::new(&self.path()).ok()
    }

    /// Whether people read it.
    fn is_page(&self) -> bool {
        !matches!(
            self,
            Self::Asset(_)
                | Self::Feed(_)
                | Self::TechnologyFeed(_)
                | Self::AtrsFeed(_)
                | Self::DatasetFeed(_)
                | Self::TechnologyNews(..)
                | Self::VersionFeed(..)
                | Self::ChangesFeed(_)
                | Self::SearchRows(_)
                | Self::SearchWords(_)
        )
    }

    /// The whole address in an edition, below the site's own: `base` ends in `/`. A page of a folder is the folder itself.
    pub fn absolute(&self, base: &str, edition: &str) -> String {
        let path = self.path_in(edition);
        let folder = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        format!("{base}{}", folder.unwrap_or(&path))
    }

    /// The address in an edition as seen from a page at `from`, so that the site works in any folder and from a disk.
    pub fn relative(&self, edition: &str, from: &str) -> String {
        let path = self.path_in(edition);
        let common = path
            .bytes()
            .zip(from.bytes())
            .take_while(|(a, b)| a == b)
            .enumerate()
            .filter(|(_, (a, _))| *a == b'/')
            .last()
            .map_or(0, |(at, _)| at + 1);
        let up = from[common..].bytes().filter(|byte| *byte == b'/').count();
        format!("{}{}", "../".repeat(up), &path[common..])
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn relative_addresses_lead_from_page_to_page() {
        let cases = [
            (Address::Home, "index.html", "index.html"),
            (Address::Home, "technologies/a.html", "../index.html"),
            (Address::Technology("b"), "technologies/a.html", "b.html"),
            (Address::Technology("b"), "index.html", "technologies/b.html"),
            (Address::Dataset("d"), "technologies/by/status/live.html", "../../../datasets/d.html"),
            (Address::FacetPart("status", "live", 2), "technologies/by/status/live.html", "live/page-2.html"),
            (Address::Facet("status", "live"), "technologies/by/status/live/page-2.html", "../live.html"),
            (Address::Technology("by"), "technologies/by/status/live.html", "../../by.html"),
        ];
        for (address, from, relative) in cases {
            assert_eq!(address.relative("", from), relative, "{address:?} from {from}");
        }
    }

    #[test]
    fn an_edition_has_pages_of_its_own_and_shares_the_files() {
        let (page, file) = (Address::Technology("a"), Address::TechnologyFeed("a"));
        assert_eq!(page.relative("cy/", "cy/index.html"), "technologies/a.html");
        assert_eq!(page.relative("cy/", "technologies/a.html"), "../cy/technologies/a.html");
        assert_eq!(file.relative("cy/", "cy/technologies/a.html"), "../../api/v1/technologies/a.json");
        assert_eq!(Address::Home.absolute("https://a.example/", "cy/"), "https://a.example/cy/");
        assert_eq!(Address::Datasets.absolute("https://a.example/", ""), "https://a.example/datasets/");
        assert_eq!(page.absolute("https://a.example/", "cy/"), "https://a.example/cy/technologies/a.html");
    }
}
