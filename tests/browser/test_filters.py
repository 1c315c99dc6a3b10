"""Filters hold from page to page and over a reload, because they stand in the address."""

from playwright.sync_api import Page, expect

from screen import settle


def expect_quoted_only(page: Page) -> None:
    """Expect the voice filter at "Quoted", in the address, on its button and in the words."""
    assert "voices=Quoted" in page.url
    sidebar = page.get_by_test_id("stSidebar")
    chosen = sidebar.get_by_role("button", name="Quoted", pressed=True)
    expect(chosen.or_(sidebar.get_by_role("radio", name="Quoted", checked=True))).to_be_visible()
    expect(page.get_by_test_id("stMain").get_by_text("quoted").first).to_be_visible()


def test_filters_survive_a_page_change_and_a_reload(page: Page, address: str) -> None:
    page.goto(address)
    settle(page)
    page.get_by_test_id("stSidebar").get_by_text("Quoted", exact=True).click()
    page.wait_for_url("**voices=Quoted**")
    settle(page)
    expect_quoted_only(page)
    page.get_by_test_id("stSidebarNavLink").filter(has_text="Themes").click()
    page.wait_for_url("**/themes**")
    settle(page)
    expect_quoted_only(page)
    page.reload()
    settle(page)
    expect_quoted_only(page)


def test_an_address_that_was_sent_opens_the_same_view(page: Page, address: str) -> None:
    page.goto(f"{address}/themes?voices=Quoted")
    settle(page)
    expect_quoted_only(page)
